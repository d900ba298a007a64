const SAMPLE_BYTES = 8_192;
// biome-ignore lint/suspicious/noControlCharactersInRegex: signatures hold them
const SIGNATURE = /^(?:PK\x03\x04|%PDF-|\x89PNG|GIF8|\xff\xd8\xff|\xd0\xcf\x11\xe0|\x7fELF|\x1f\x8b|RIFF)/;

/** A file of another kind under a text file's name: known signatures, or too many control bytes. */
export function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  if (SIGNATURE.test(head)) return true;
  const sample = Math.min(bytes.length, SAMPLE_BYTES);
  let controls = 0;
  for (let at = 0; at < sample; at += 1) {
    const byte = bytes[at] as number;
    if (byte < 32 && (byte < 9 || byte > 13)) controls += 1;
  }
  return controls > sample * 0.1;
}
