/** A reference as the library writes it: a link in a superscript, around which Word may put another one. */
const REFERENCE = /<sup>(?:<sup>)?<a href="#((?:foot|end)note-[^"]*)" id="[^"]*">\[\d+\]<\/a><\/sup>(?:<\/sup>)?/g;
/** A superscript that the author typed. */
const TYPED_MARK = /<sup>\s*(\d{1,3})\s*<\/sup>/g;
const NOTE_START = /<li id="((?:foot|end)note-[^"]*)">/g;
const BACK_LINK = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/** Notes of the converted document by their address, and the HTML before them. */
function splitNotes(html: string): { body: string; notes: Map<string, string> } {
  const starts = [...html.matchAll(NOTE_START)];
  const listStart = starts[0] === undefined ? -1 : html.lastIndexOf("<ol>", starts[0].index);
  const notes = new Map<string, string>();
  if (listStart === -1) return { body: html, notes };
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1]?.index ?? html.lastIndexOf("</ol>");
    const content = html.slice(start.index + start[0].length, end).replace(/<\/li>$/, "");
    notes.set(start[1] ?? "", content.replaceAll(BACK_LINK, ""));
  }
  return { body: html.slice(0, listStart), notes };
}

/** A note as one paragraph, as long as it has paragraphs only. */
function paragraphOf(mark: string, content: string): string {
  const lines = content
    .replaceAll(/<p>\s*<\/p>/g, "")
    .replace(/^<p>/, "")
    .replace(/<\/p>$/, "")
    .replaceAll("</p><p>", "<br />");
  return lines.includes("</p>") ? `<p><sup>${mark}</sup></p>${content}` : `<p><sup>${mark}</sup> ${lines.trim()}</p>`;
}

/**
 * Writes the footnotes and endnotes of a converted document in the form that all submissions share:
 * a superscript number in the text, and at the end a paragraph that begins with it. Numbers that the
 * author typed as superscripts (`m²`) are not given to notes.
 */
export function writeWordNotes(html: string): string {
  const { body, notes } = splitNotes(html);
  if (notes.size === 0) return html;
  const typed = new Set(Array.from(html.matchAll(TYPED_MARK), ([, mark]) => mark));
  const marks = new Map<string, string>();
  let number = 0;
  const markOf = (address: string): string => {
    const known = marks.get(address);
    if (known !== undefined) return known;
    do number += 1;
    while (typed.has(String(number)));
    marks.set(address, String(number));
    return String(number);
  };
  const text = body.replace(REFERENCE, (_, address: string) => `<sup>${markOf(address)}</sup>`);
  const ordered = Array.from(notes, ([address, content]) => ({ mark: markOf(address), content }));
  return text + ordered.map(({ mark, content }) => paragraphOf(mark, content)).join("");
}
