import { invalidMessage } from "./invalid-message.ts";

/** Fields of a header by name in small letters, values unfolded (RFC 5322 §2.2). */
export type HeaderFields = ReadonlyMap<string, readonly string[]>;

const END = "\r\n\r\n";
const FIELD = /^([!-9;-~]+):(.*)$/s;

/**
 * Reads the header of a message whose lines end with CRLF.
 *
 * @throws ClusterpostError `MESSAGE_INVALID` for a line that is no field
 */
export function headerFields(bytes: Buffer): HeaderFields {
  const end = bytes.indexOf(END);
  const header = bytes.subarray(0, end < 0 ? bytes.length : end).toString("latin1");
  const fields = new Map<string, string[]>();
  for (const line of header.replace(/\r\n(?=[ \t])/g, "").split("\r\n")) {
    if (line === "") continue;
    const [, name, value] = FIELD.exec(line) ?? [];
    if (name === undefined || value === undefined) throw invalidMessage("its header has a line that is no field");
    const key = name.toLowerCase();
    const known = fields.get(key);
    if (known === undefined) fields.set(key, [value.trim()]);
    else known.push(value.trim());
  }
  return fields;
}
