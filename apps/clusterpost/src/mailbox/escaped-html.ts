import type { HtmlEscapedString } from "hono/utils/html";

/** Markup in which every value was escaped. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
