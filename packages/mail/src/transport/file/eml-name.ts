import { createHash } from "node:crypto";

const MAX_STEM = 80;
const DIGEST_LENGTH = 12;

/**
 * Names the file of a message after its Message-ID: letters, digits, `.`, `_` and `-`, then a digest of the whole ID.
 *
 * The same ID gives the same name, two IDs give two, also where file names have no case; nothing in an ID can lead out
 * of the folder or name a device.
 */
export function emlName(messageId: string): string {
  const [stem = ""] = messageId.replace(/^<|>$/g, "").split("@");
  const safe = stem
    .replace(/[^A-Za-z0-9_-]+/g, ".")
    .slice(0, MAX_STEM)
    .replace(/^[.-]+|[.-]+$/g, "");
  const digest = createHash("sha256").update(messageId).digest("hex").slice(0, DIGEST_LENGTH);
  return `${safe === "" ? "message" : safe}-${digest}.eml`;
}
