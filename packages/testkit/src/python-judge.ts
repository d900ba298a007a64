import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Debian's Python, which has Debian's packages: `python3-dkim` and, for Ed25519, `python3-nacl`. */
const PYTHON = "/usr/bin/python3";
const SCRIPT = join(import.meta.dirname, "read-messages.py");

/** Whether Python and dkimpy are there; where they must be (`CLUSTERPOST_REQUIRE=1`), asking them fails instead. */
export function hasPythonJudge(): boolean {
  if (process.env["CLUSTERPOST_REQUIRE"] === "1") return true;
  return spawnSync(PYTHON, ["-c", "import dkim, nacl"]).status === 0;
}

/** One leaf of a message as Python's `email` reads it. */
export interface PythonPart {
  readonly type: string;
  readonly name: string | null;
  readonly disposition: string | null;
  readonly contentId: string | null;
  readonly text: string | null;
  readonly base64: string | null;
}

/** A message as Python's `email` reads it with `policy.SMTP`. */
export interface PythonReading {
  readonly defects: readonly string[];
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly to: readonly (readonly [name: string, address: string])[];
  readonly from: readonly (readonly [name: string, address: string])[];
  readonly structure: readonly string[];
  readonly parts: readonly PythonPart[];
  /** What dkimpy says of each signature: true, false or why not. */
  readonly signatures: readonly (boolean | string)[];
}

/**
 * Has Python read messages.
 *
 * @param records - TXT records by name; without them signatures are not looked at
 * @param brief - true when the content of parts is not wanted
 */
export function readWithPython(
  messages: readonly Uint8Array[],
  records: Readonly<Record<string, string>> = {},
  brief = false,
): readonly PythonReading[] {
  const input = JSON.stringify({
    messages: messages.map((bytes) => Buffer.from(bytes).toString("base64")),
    records,
    brief,
  });
  const { status, stdout, stderr } = spawnSync(PYTHON, [SCRIPT], { input, encoding: "utf8", maxBuffer: 2 ** 30 });
  if (status !== 0) throw new RangeError(`Python ended with ${status}: ${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}
