import { type AddressFault, type AddressProblem, problemOf } from "./address-problem.ts";

/** What people and programs write around or instead of one address, in the order in which it is best told. */
const FOREIGN: readonly (readonly [RegExp, AddressFault])[] = [
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  [/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/, "CONTROL_CHARACTER"],
  // A part of a character counts as one that nobody sees.
  [/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/u, "INVISIBLE_CHARACTER"],
  [/^"[^"]*"@|^"(?:[^"\\]|\\.)*"@/, "LOCAL_PART_QUOTED"],
  [/@[^@]*[,;][^@]*@|@[^@]*\s[^@]*@/, "LIST"],
  [/^<?@[^@]*:/, "ROUTE"],
  // `ana%clusters.example@hub.example` and `hub.example!ana@…`: both signs may stand in other addresses.
  [/^[^@]*%[^@%]*\.[^@%]*@[^@]*$|^[^@!]*\.[^@!]*![^@]*@[^@]*$/, "ROUTE"],
  [/[<>]/, "NAME"],
  [/[()]/, "COMMENT"],
  [/@\[/, "DOMAIN_LITERAL"],
  [/[,;]/, "LIST"],
  [/\s/, "SPACE"],
];

/** Looks for what cannot be one bare address: `undefined` when there is one `@` and nothing foreign. */
export function checkShape(text: string): AddressProblem | undefined {
  if (text === "") return problemOf("EMPTY", { start: 0, end: 0 });
  for (const [pattern, fault] of FOREIGN) {
    const found = pattern.exec(text);
    if (found !== null) return problemOf(fault, { start: found.index, end: found.index + found[0].length });
  }
  const at = text.indexOf("@");
  if (at === -1) return problemOf("NO_AT", { start: 0, end: text.length });
  const second = text.indexOf("@", at + 1);
  return second === -1 ? undefined : problemOf("MANY_AT", { start: second, end: second + 1 });
}
