const MAX_SHOWN = 60;

/** A value as a file has it, in an editor's words: `the number 2019`, `a list`, `empty`. */
export function describeWritten(value: unknown): string {
  if (value === null || value === undefined || value === "") return "empty";
  if (Array.isArray(value)) return "a list";
  switch (typeof value) {
    case "string":
      return `\`${shortened(value)}\``;
    case "number":
      return `the number ${value}`;
    case "boolean":
      return `\`${value}\`, which is yes or no`;
    default:
      return value instanceof Uint8Array ? "no text" : "a group of keys";
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN - 1)}…` : line;
}
