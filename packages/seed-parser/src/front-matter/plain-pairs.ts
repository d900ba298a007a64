import type { Entry } from "./entry.ts";

const PAIR = /^([A-Za-z][\w-]*): +([^\s"'#&*!|>%@`{}[\],:?-](?:[^\n#]*[^\s#])?)[ \t]*$/;
const QUOTED = /^([A-Za-z][\w-]*): +(?:"([^"\\\n]*)"|'([^'\n]*)')[ \t]*$/;

/**
 * Reads what most front matter is: lines of a key and a scalar that YAML gives back as it stands
 * (YAML 1.2.2, 7.3). A plain value may hold a colon and a space, as titles do; YAML would refuse it,
 * and its sense is clear. Everything else is for the library.
 *
 * @param start - offset of the content in the text
 */
export function readPlainPairs(content: string, start: number): Entry[] | undefined {
  const entries: Entry[] = [];
  const keys = new Set<string>();
  let at = start;
  for (const line of content.split("\n")) {
    if (line.trim() !== "") {
      const [, key, text] = PAIR.exec(line) ?? [];
      const [, quotedKey, double, single] = key === undefined ? (QUOTED.exec(line) ?? []) : [];
      const name = key ?? quotedKey;
      const value = text ?? double ?? single;
      if (name === undefined || value === undefined || keys.has(name)) return undefined;
      keys.add(name);
      const from = at + line.indexOf(value, name.length + 1);
      entries.push({
        key: name,
        value: { kind: "text", text: value, span: { start: from, end: from + value.length } },
      });
    }
    at += line.length + 1;
  }
  return entries;
}
