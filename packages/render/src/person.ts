import { cleanLine, type Interview } from "@clusterpost/core";

const MAX_INITIALS = 2;

/** Gives the initials of a name: first and last word that start with a letter, `ECCP Team` -> `ET`. */
export function initialsOf(name: string): string {
  const initials = cleanLine(name)
    .split(/[\s-]+/)
    .flatMap((word) => word.match(/^\p{L}\p{M}*/u)?.[0] ?? []);
  const ends = initials.length > MAX_INITIALS ? [initials[0], initials.at(-1)] : initials;
  return ends.join("").toUpperCase();
}

/** Writes what a title leaves out of a person's name, role, organisation and country. */
export function personLine(interview: Interview): string | undefined {
  const title = cleanLine(interview.title).toLowerCase();
  const parts = [interview.person, interview.role, interview.organisation, interview.country]
    .map((part) => cleanLine(part ?? ""))
    .filter((part) => part !== "" && !title.includes(part.toLowerCase()));
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** Chooses one of several values for a name, always the same one. */
export function chooseFor<Value>(name: string, values: readonly Value[]): Value | undefined {
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return values[sum % values.length];
}
