/** A way to grow a text that makes a careless parser slow. */
export interface HostileInput {
  readonly name: string;
  /** Builds the text. @param sizeBytes - about how many bytes of UTF-8 it shall have */
  readonly build: (sizeBytes: number) => string;
}

/** Bytes of a text in UTF-8. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}

/** Repeats a text up to a size; at least once. */
export function fill(unit: string, sizeBytes: number): string {
  return unit.repeat(Math.max(1, Math.floor(sizeBytes / bytesOf(unit))));
}

/** A head, a text over and over, and an end. */
export function repeated(name: string, unit: string, head = "", end = ""): HostileInput {
  return { name, build: (sizeBytes) => head + fill(unit, sizeBytes - bytesOf(head) - bytesOf(end)) + end };
}

/** Numbered parts up to a size: `partOf(0)`, `partOf(1)` and so on. */
export function counted(name: string, partOf: (index: number) => string, head = ""): HostileInput {
  const build = (sizeBytes: number): string => {
    const parts = [head];
    let length = bytesOf(head);
    for (let index = 0; length < sizeBytes; index += 1) {
      const part = partOf(index);
      parts.push(part);
      length += bytesOf(part);
    }
    return parts.join("");
  };
  return { name, build };
}

/** Two parts of equal size, each a text over and over, with a text between them. */
export function halves(name: string, first: string, between: string, second: string): HostileInput {
  const build = (sizeBytes: number): string => fill(first, sizeBytes / 2) + between + fill(second, sizeBytes / 2);
  return { name, build };
}
