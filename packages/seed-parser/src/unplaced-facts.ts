import type { DocumentContext } from "./document-context.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Names facts of front matter for which a file with several items has no place. */
export function reportUnplaced(
  { author, subtitle, url, image, when, place, registerBy, deadlines = [], end }: FrontMatter,
  context: DocumentContext,
): void {
  const facts = [
    ["author", author],
    ["subtitle", subtitle?.text],
    ["url", url],
    ["image", image?.text],
    ["start", when?.start],
    ["end", when?.end],
    ["location", place],
    ["registerBy", registerBy],
    ["deadline", deadlines.map(({ date }) => date).join(", ") || undefined],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key} \`${value}\``]));
  if (facts.length === 0) return;
  const message = `The front matter states ${facts.join(", ")}, for which a file with several items has no place; it is not used.`;
  context.tell("FRONT_MATTER_KEY_UNKNOWN", { start: 0, end }, message, "Put it into the text.");
}
