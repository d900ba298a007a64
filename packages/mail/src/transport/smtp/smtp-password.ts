import { readFile, stat } from "node:fs/promises";
import { ClusterpostError } from "@clusterpost/core";

/** The environment variable that holds the password for `mail.smtp.user`; it wins over a file. */
export const SMTP_PASSWORD_VARIABLE = "CLUSTERPOST_SMTP_PASSWORD";

/** Bits of a mode that let others than the owner in. */
const OTHERS = 0o077;
const MAX_BYTES = 4096;

/** Where a password may be. */
export interface PasswordPlaces {
  /** `undefined` or empty when it is not there. */
  readonly variable: string | undefined;
  /** Absolute path. */
  readonly file: string | undefined;
}

/**
 * Finds the password of a server, in the environment or in a file that only its owner can read.
 *
 * Never in `newsletter.yaml`, which is shared and kept in a repository.
 *
 * @throws ClusterpostError `CONFIG_INVALID` when there is none, or others can read the file
 */
export async function readSmtpPassword({ variable, file }: PasswordPlaces): Promise<string> {
  if (variable !== undefined && variable !== "") return variable;
  if (file === undefined) {
    throw new ClusterpostError("CONFIG_INVALID", "The mail server has a user, but there is no password for it.", {
      hint: `Set ${SMTP_PASSWORD_VARIABLE} in the environment, or name a file in \`mail.smtp.passwordFile\`.`,
    });
  }
  const password = (await readSecret(file)).replace(/\r?\n$/, "");
  if (password === "" || /[\r\n\0]/.test(password)) {
    throw new ClusterpostError("CONFIG_INVALID", `The password file \`${file}\` has not exactly one line.`, {
      hint: "Write the password alone into it.",
    });
  }
  return password;
}

async function readSecret(file: string): Promise<string> {
  try {
    const { mode, size } = await stat(file);
    if (process.platform !== "win32" && (mode & OTHERS) !== 0) {
      throw new ClusterpostError("CONFIG_INVALID", `The password file \`${file}\` can be read by others.`, {
        hint: `Run: chmod 600 ${file}`,
      });
    }
    if (size > MAX_BYTES)
      throw new ClusterpostError("CONFIG_INVALID", `\`${file}\` is no password file: it is too long.`);
    return await readFile(file, "utf8");
  } catch (cause) {
    if (ClusterpostError.is(cause)) throw cause;
    throw new ClusterpostError("CONFIG_INVALID", `The password file \`${file}\` cannot be read.`, {
      cause,
      hint: "Check `mail.smtp.passwordFile` in newsletter.yaml; it is relative to that file.",
    });
  }
}
