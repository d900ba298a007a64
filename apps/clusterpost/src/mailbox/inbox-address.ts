/** The views of a mail. */
export const MAIL_VIEWS = ["html", "text", "headers", "source", "checks", "files"] as const;

export type MailViewName = (typeof MAIL_VIEWS)[number];

/** Widths at which HTML is shown, in CSS pixels. */
export const FRAME_WIDTHS = ["375", "600", "full"] as const;

export type FrameWidth = (typeof FRAME_WIDTHS)[number];

/** What a page of the inbox shows. */
export interface InboxPlace {
  /** Words that are searched for. */
  readonly words: string;
  readonly id?: string;
  readonly view?: MailViewName;
  readonly width?: FrameWidth;
  readonly scheme?: "light" | "dark";
}

/** Makes the address of a place in the inbox. */
export function addressOf({ words, id, view, width, scheme }: InboxPlace): string {
  const query = new URLSearchParams();
  if (view !== undefined) query.set("view", view);
  if (width !== undefined) query.set("width", width);
  if (scheme !== undefined) query.set("scheme", scheme);
  if (words !== "") query.set("q", words);
  const text = query.toString();
  return `${id === undefined ? "/" : `/messages/${id}`}${text === "" ? "" : `?${text}`}`;
}

function oneOf<Value extends string>(values: readonly Value[], text: string | undefined): Value | undefined {
  return values.find((value) => value === text);
}

/** Reads a place from the query of an address; what makes no sense counts as absent. */
export function parsePlace(query: Readonly<Record<string, string>>, id?: string): InboxPlace {
  const view = oneOf(MAIL_VIEWS, query["view"]);
  const width = oneOf(FRAME_WIDTHS, query["width"]);
  const scheme = oneOf(["light", "dark"] as const, query["scheme"]);
  return {
    words: (query["q"] ?? "").slice(0, 200),
    ...(id === undefined ? {} : { id }),
    ...(view === undefined ? {} : { view }),
    ...(width === undefined ? {} : { width }),
    ...(scheme === undefined ? {} : { scheme }),
  };
}
