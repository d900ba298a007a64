/** Longest name of a file, in UTF-16 code units; most file systems allow 255 bytes. */
const LONGEST = 120;
const LONGEST_EXTENSION = 12;

// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the purpose
const UNWANTED = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffe\uffff<>:"|?*]+/g;
/** Names that Windows keeps for devices, whatever their ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The ending of a name with its dot; empty when it has none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot) : "";
  return extension.length <= LONGEST_EXTENSION && /^\.[\p{L}\p{N}]+$/u.test(extension) ? extension : "";
}

/**
 * Makes a name of what a submission calls a file: the last part of a path, without characters that
 * control anything or mean something to a file system, at most 120 code units long.
 *
 * @returns never empty, never `.` or `..`, never with `/` or `\`
 */
export function safeFileName(written: string): string {
  const last = written.toWellFormed().normalize("NFC").split(/[\\/]/).at(-1) ?? "";
  const clean = last.replace(UNWANTED, " ").replace(/\s+/g, " ");
  const trimmed = clean.replace(/^[ .]+/, "").replace(/(?<![ .])[ .]+$/, "");
  const name = DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
  if (name === "") return "file";
  if (name.length <= LONGEST) return name;
  const extension = extensionOf(name);
  return `${name
    .slice(0, LONGEST - extension.length)
    .toWellFormed()
    .replaceAll("\ufffd", "")
    .trimEnd()}${extension}`;
}

/** Gives names that differ from all given before, also where case does not count: `a.png`, `a-2.png`. */
export function createFileNames(): (written: string) => string {
  const counts = new Map<string, number>();
  const unique = (name: string): string => {
    const key = name.toLowerCase();
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count === 1) return name;
    const extension = extensionOf(name);
    return unique(`${name.slice(0, name.length - extension.length)}-${count}${extension}`);
  };
  return (written) => unique(safeFileName(written));
}
