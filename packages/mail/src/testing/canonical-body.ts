/** Gives the relaxed canonical form of a body, word for word as RFC 6376 §3.4.4 has it. */
export function canonicalBody(body: string): string {
  const lines = body.split("\r\n").map((line) => line.replace(/[ \t]+$/, "").replace(/[ \t]+/g, " "));
  while (lines.at(-1) === "") lines.pop();
  return lines.length === 0 ? "" : `${lines.join("\r\n")}\r\n`;
}
