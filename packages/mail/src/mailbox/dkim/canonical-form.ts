import type { HeaderField } from "../header-fields.ts";

/** How much may change on the way without breaking a signature (RFC 6376 §3.4). */
export type Canonicalization = "simple" | "relaxed";

/** A field as it is signed, without the line end (RFC 6376 §3.4.1 and §3.4.2). */
export function canonicalField({ name, raw }: HeaderField, form: Canonicalization): string {
  if (form === "simple") return `${name}:${raw}`;
  return `${name.toLowerCase()}:${raw
    .replace(/\r?\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim()}`;
}

/**
 * A body as it is signed (RFC 6376 §3.4.3 and §3.4.4).
 *
 * @param body - one character per byte
 */
export function canonicalBody(body: string, form: Canonicalization): string {
  const text =
    form === "simple"
      ? body
      : body
          .replace(/[ \t]+/g, " ")
          .replaceAll(" \r\n", "\r\n")
          .replace(/ $/, "");
  let end = text.length;
  while (text.startsWith("\r\n", end - 2) && end >= 2) end -= 2;
  if (end === 0) return form === "simple" ? "\r\n" : "";
  return `${text.slice(0, end)}\r\n`;
}
