import type { Footnote, Inline } from "@clusterpost/core";
import type { PageContext } from "../page/page-context.ts";
import { fillIn } from "../wording.ts";
import { type Html, html, NO_HTML } from "./html.ts";

interface Anchor {
  readonly note: Footnote;
  readonly id: string;
  referenced: boolean;
}

/** Notes below a text and the references to them, joined in both directions by links. */
export class Notes {
  readonly #anchors = new Map<string, Anchor>();
  readonly #outer: Notes | undefined;

  /**
   * @param prefix - makes ids unique on the page
   * @param outer - notes of the text around this one, which it may refer to as well
   */
  constructor(prefix: string, footnotes: readonly Footnote[], outer?: Notes) {
    this.#outer = outer;
    for (const [index, note] of footnotes.entries()) {
      if (!this.#anchors.has(note.id))
        this.#anchors.set(note.id, { note, id: `${prefix}note_${index + 1}`, referenced: false });
      else this.#anchors.set(`${note.id} ${index}`, { note, id: `${prefix}note_${index + 1}`, referenced: false });
    }
  }

  #find(id: string): Anchor | undefined {
    return this.#anchors.get(id) ?? (this.#outer === undefined ? undefined : this.#outer.#find(id));
  }

  /** Writes a reference; plain where its note is not on the page, or inside a link. */
  reference(id: string, mark: string, isLinked: boolean, { words }: PageContext): Html {
    const anchor = isLinked ? undefined : this.#find(id);
    if (anchor === undefined) return html`<sup>${mark}</sup>`;
    const name = anchor.referenced ? NO_HTML : html` id="${anchor.id}_ref"`;
    anchor.referenced = true;
    const label = fillIn(words.footnote, { mark });
    return html`<sup><a class="ref" href="#${anchor.id}"${name} role="doc-noteref" aria-label="${label}">${mark}</a></sup>`;
  }

  /** Writes the notes as a list; nothing when there are none. */
  list(render: (content: readonly Inline[]) => Html, { words }: PageContext): Html {
    if (this.#anchors.size === 0) return NO_HTML;
    const items = [...this.#anchors.values()].map(({ note, id, referenced }) => {
      const back = referenced
        ? html` <a class="back" href="#${id}_ref" role="doc-backlink" aria-label="${words.backToText}">↩</a>`
        : NO_HTML;
      return html`<li id="${id}"><span class="mark">${note.mark}</span> ${render(note.content)}${back}</li>`;
    });
    return html`<ul class="notes">${items}</ul>`;
  }
}
