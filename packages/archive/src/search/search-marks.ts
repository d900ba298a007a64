import { type Html, html, joinHtml } from "../html/html.ts";

/** What search results, their filters and their order say of a page; absent values are left out. */
export interface SearchFacts {
  readonly meta: Readonly<Record<string, string>>;
  readonly filter: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD`. */
  readonly date: string | undefined;
}

function marks(
  kind: "filter" | "meta" | "sort",
  values: Readonly<Record<string, string | undefined>>,
): readonly Html[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [html`<span data-pagefind-${kind}="${name}[data-value]" data-value="${value}" hidden></span>\n`],
  );
}

/** Writes what pagefind should know of a page beside its words. */
export function searchMarks({ meta, filter, date }: SearchFacts): Html {
  return joinHtml([...marks("meta", meta), ...marks("filter", filter), ...marks("sort", { date })]);
}
