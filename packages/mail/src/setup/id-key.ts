import { randomBytes } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { readSecretFile } from "./secret-file.ts";

/** Where the secret lies when no other file is named. */
const DEFAULT_FILE = ".clusterpost/mail.key";
const KEY_BYTES = 32;

/**
 * Reads the secret from which Message-IDs are made; makes one, for its owner only, where none is named and none is
 * there yet.
 *
 * @param folder - of `newsletter.yaml`
 * @throws ClusterpostError `CONFIG_INVALID` when a file that is named is not there or too short, `OUTPUT_UNWRITABLE`
 */
export async function readIdKey(folder: string, named: string | undefined): Promise<Buffer> {
  const file = resolve(folder, named ?? DEFAULT_FILE);
  if (named === undefined) await makeIdKey(file);
  const key = await readSecretFile(file, "mail.idKeyFile");
  if (key.length >= KEY_BYTES / 2) return key;
  throw new ClusterpostError("CONFIG_INVALID", `The secret in \`${file}\` is too short.`, {
    hint: "Delete the file, or put 32 random bytes into it.",
  });
}

async function makeIdKey(file: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "EEXIST") return;
    throw new ClusterpostError("OUTPUT_UNWRITABLE", `The file \`${file}\` cannot be written.`, {
      cause,
      hint: "Check the permissions of its folder, or name another file in `mail.idKeyFile`.",
    });
  }
}
