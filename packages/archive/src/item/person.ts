import { type Interview, plainLine } from "@clusterpost/core";
import { type Html, html, NO_HTML } from "../html/html.ts";

const MAX_INITIALS = 2;
const PORTRAITS = 4;

/** Gives the initials of a name: first and last word that start with a letter, `Ana Maria Kask` → `AK`. */
export function initialsOf(name: string): string {
  const words = plainLine(name)
    .split(/[\s-]+/)
    .filter((word) => /^\p{L}/u.test(word));
  const ends = words.length > MAX_INITIALS ? [words[0], words.at(-1)] : words;
  return ends
    .map((word) => word?.match(/^\p{L}\p{M}*/u)?.[0] ?? "")
    .join("")
    .toUpperCase();
}

/** Writes what a title leaves out of a person's name, role, organisation and country. */
export function personLine(interview: Interview): string {
  const title = plainLine(interview.title).toLowerCase();
  return [interview.person, interview.role, interview.organisation, interview.country]
    .map((part) => plainLine(part ?? ""))
    .filter((part) => part !== "" && !title.includes(part.toLowerCase()))
    .join(", ");
}

/** A circle with initials, in a colour that is always the same for a name. Nothing for those who do not see it. */
export function portrait(name: string): Html {
  const initials = initialsOf(name);
  if (initials === "") return NO_HTML;
  let sum = 0;
  for (const character of name) sum += character.codePointAt(0) ?? 0;
  return html`<span class="portrait portrait-${(sum % PORTRAITS) + 1}" aria-hidden="true" data-pagefind-ignore>${initials}</span>\n`;
}
