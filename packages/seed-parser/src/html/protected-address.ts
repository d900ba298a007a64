/**
 * Reads a mail address that a content network wrote in figures against collectors: pairs of
 * hexadecimal digits, each byte combined with the first one by exclusive or.
 *
 * @returns the address, or `undefined` when the figures hold none
 */
export function readProtectedAddress(figures: string): string | undefined {
  if (!/^(?:[0-9a-f]{2}){4,200}$/i.test(figures)) return undefined;
  const bytes = (figures.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [key = 0, ...rest] = bytes;
  const address = new TextDecoder().decode(Uint8Array.from(rest, (byte) => byte ^ key));
  return /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(address) ? address : undefined;
}
