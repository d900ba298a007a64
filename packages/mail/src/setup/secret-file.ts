import { readFile, stat } from "node:fs/promises";
import { ClusterpostError } from "@clusterpost/core";

/** Bits of a mode that let others than the owner in. */
const OTHERS = 0o077;
const MAX_BYTES = 65_536;

/**
 * Reads a file with a secret, which only its owner may read.
 *
 * @param file - absolute path
 * @param key - of `newsletter.yaml` that names it, for the message
 * @throws ClusterpostError `CONFIG_INVALID` when it is not there, is too long, or others can read it
 */
export async function readSecretFile(file: string, key: string): Promise<Buffer> {
  const stats = await stat(file).catch((cause: unknown) => {
    throw new ClusterpostError("CONFIG_INVALID", `The file \`${file}\` cannot be read.`, {
      cause,
      hint: `Check \`${key}\` in newsletter.yaml; it is relative to that file.`,
    });
  });
  if (process.platform !== "win32" && (stats.mode & OTHERS) !== 0)
    throw new ClusterpostError("CONFIG_INVALID", `The file \`${file}\` holds a secret and can be read by others.`, {
      hint: `Run: chmod 600 ${file}`,
    });
  if (!stats.isFile() || stats.size > MAX_BYTES)
    throw new ClusterpostError("CONFIG_INVALID", `\`${file}\` is no file with a secret.`, {
      hint: `Check \`${key}\` in newsletter.yaml.`,
    });
  return readFile(file);
}
