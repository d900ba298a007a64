import { type Article, type Interview, type RichText, textOf } from "@clusterpost/core";
import { lineOf } from "../block-text.ts";
import { isClearlyName } from "../byline/author.ts";
import { isPlaceName } from "../byline/place-name.ts";
import type { DocumentContext } from "../document-context.ts";
import { type Interviewee, readInterviewee } from "../interviewee.ts";
import { titleOf } from "../stories.ts";
import { isConversation } from "./conversation.ts";
import type { TitleTaken } from "./title.ts";

const LONGEST_LINE = 240;
const MOST_NAME_WORDS = 5;
/** Marks that part a person from the rest of a title: `Ana Novak: “…”`, `“…” – Ana Novak, director`. */
const PERSON_FIRST = /^([^:–—“”„«»"]{5,60}):\s/u;
const PERSON_LAST = /[”"»“]\s*(?:[–—,-]|\s-)\s*([^“”„«»"]{5,140})$/u;

/** The person whom words such as `Interview with` announce in a line. */
function announced(line: string, { words }: DocumentContext): Interviewee | undefined {
  const start = words.interviewee(line);
  return start === undefined ? undefined : readInterviewee(line.slice(start).trim(), words);
}

/** The person of a line that is nothing but name and role: `Katarína Bielik, director, Micro-Optics Cluster`. */
function introduced(line: string, { words }: DocumentContext): Interviewee | undefined {
  if (line.length > LONGEST_LINE || /[.!?:;]$/.test(line) || /\d/.test(line)) return undefined;
  const comma = line.indexOf(",");
  const name = (comma === -1 ? line : line.slice(0, comma)).trim();
  if (!isClearlyName(name) || name.split(/\s+/).length > MOST_NAME_WORDS || isPlaceName(name)) return undefined;
  return readInterviewee(line, words);
}

/**
 * Takes the line below the title that says with whom an interview is: by its words, or, where the text is
 * a conversation, as a name with a role.
 */
export function takePersonLine(blocks: RichText, context: DocumentContext): TitleTaken | undefined {
  const [first, ...rest] = blocks;
  const line = lineOf(first);
  if (first === undefined || !("children" in first) || first.type === "quote") return undefined;
  if (line === "" || line.length > LONGEST_LINE || /[.!?]$/.test(line)) return undefined;
  const isPerson =
    announced(line, context) !== undefined || (introduced(line, context) !== undefined && isConversation(rest));
  return isPerson ? { heading: first.children, blocks: rest } : undefined;
}

/** The person of a title that has no words of interviews, where the text is a conversation and names them too. */
function personOfTitle(title: string, body: RichText, context: DocumentContext): Interviewee | undefined {
  for (const form of [PERSON_FIRST, PERSON_LAST]) {
    const who = introduced(form.exec(title)?.[1]?.trim() ?? "", context);
    const surname = who?.person.split(" ").at(-1) ?? "";
    if (who !== undefined && isConversation(body) && textOf(body).includes(surname)) return who;
  }
  return undefined;
}

/**
 * Makes an interview of a story whose title, or the line below it, says with whom it is; without such
 * words the text must be a conversation.
 */
export function asInterview(story: Omit<Article, "kind">, context: DocumentContext): Interview | undefined {
  const subtitle = titleOf(story.subtitle ?? []);
  const who =
    announced(story.title, context) ??
    announced(subtitle, context) ??
    (subtitle !== "" && introduced(subtitle, context) !== undefined && isConversation(story.body)
      ? introduced(subtitle, context)
      : undefined) ??
    personOfTitle(story.title, story.body, context);
  return who === undefined ? undefined : { kind: "interview", ...story, ...who };
}
