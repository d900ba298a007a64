import { cleanText } from "@clusterpost/core";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/**
 * Markup that is safe to print. Only {@link html} and {@link joinHtml} make it, of literal templates and
 * escaped values, so no text of a submission can become markup.
 */
export class Html {
  readonly #markup: string;

  private constructor(markup: string) {
    this.#markup = markup;
  }

  /** Markup that the program itself wrote, for {@link html}. */
  static trusted(markup: string): Html {
    return new Html(markup);
  }

  get isEmpty(): boolean {
    return this.#markup === "";
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template may hold: text, which is escaped; markup, as it is; nothing. */
export type HtmlValue = string | number | Html | readonly Html[] | undefined;

export const NO_HTML: Html = Html.trusted("");

function print(value: HtmlValue): string {
  if (value === undefined) return "";
  if (typeof value === "string") return escapeHtml(value);
  if (value instanceof Html) return value.toString();
  return typeof value === "number" ? String(value) : value.join("");
}

/**
 * Writes a template as markup. Values of attributes stand in double quotes.
 *
 * @example html`<a href="${address}">${title}</a>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? "";
  for (const [index, value] of values.entries()) markup += print(value) + (strings[index + 1] ?? "");
  return Html.trusted(markup);
}

/** Puts parts behind one another, a separator between those that are not empty. */
export function joinHtml(parts: readonly Html[], separator: Html = NO_HTML): Html {
  return Html.trusted(parts.filter((part) => !part.isEmpty).join(separator.toString()));
}

/** Writes a part unless its content is nothing. */
export function whenAny(content: Html, write: (content: Html) => Html): Html {
  return content.isEmpty ? NO_HTML : write(content);
}
