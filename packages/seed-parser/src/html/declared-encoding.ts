const LOOKED_AT_BYTES = 4_096;

/** First characters of a page, bytes as Latin-1: declarations are in ASCII. */
function headOf(bytes: Uint8Array): string {
  let head = "";
  for (let at = 0; at < Math.min(bytes.length, LOOKED_AT_BYTES); at += 1_024)
    head += String.fromCharCode(...bytes.subarray(at, Math.min(at + 1_024, LOOKED_AT_BYTES)));
  return head;
}

/**
 * Finds the encoding that a page declares: `<meta charset>`, `http-equiv`, or an XML declaration.
 *
 * @returns a label that `TextDecoder` knows, in its canonical form; UTF-16 declared in ASCII is UTF-8
 * @see https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = headOf(bytes).replace(/<!--[\s\S]{0,2000}?-->/g, "");
  const meta = /<meta\s[^<>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(head)?.[1];
  const label = meta ?? /^\s*<\?xml\s[^<>]{0,100}?encoding\s*=\s*["']([\w:.-]{2,40})/i.exec(head)?.[1];
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return undefined;
  }
}
