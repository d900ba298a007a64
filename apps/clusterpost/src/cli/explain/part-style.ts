import type { DateUse, PartKind } from "@clusterpost/seed-parser/explain";
import type { Terminal } from "../terminal.ts";

type Format = Parameters<Terminal["style"]>[0];

/** How a part is named and coloured. */
export interface PartStyle {
  readonly label: string;
  /** Of the label and the bar beside the line. */
  readonly mark: Format;
  /** Of the line itself. */
  readonly text: Format;
}

/** Columns of the longest label. */
export const LABEL_WIDTH = 14;

/** Facts stand out, text stays quiet, and nothing is as loud as what was not understood. */
export const PART_STYLES: Readonly<Record<PartKind, PartStyle>> = {
  "front-matter": { label: "front matter", mark: "magenta", text: "reset" },
  title: { label: "title", mark: ["bold", "cyan"], text: "bold" },
  subtitle: { label: "subtitle", mark: "cyan", text: "reset" },
  byline: { label: "byline", mark: "magenta", text: "reset" },
  section: { label: "section", mark: ["bold", "blueBright"], text: "bold" },
  item: { label: "item", mark: ["bold", "cyan"], text: "bold" },
  heading: { label: "heading", mark: "blueBright", text: "bold" },
  body: { label: "body", mark: "gray", text: "reset" },
  list: { label: "list", mark: "gray", text: "reset" },
  quote: { label: "quote", mark: "gray", text: "italic" },
  table: { label: "table", mark: "gray", text: "reset" },
  image: { label: "image", mark: "gray", text: "reset" },
  event: { label: "event", mark: ["bold", "green"], text: "reset" },
  deadline: { label: "deadline", mark: ["bold", "yellow"], text: "reset" },
  attachment: { label: "attachment", mark: "blueBright", text: "reset" },
  footnote: { label: "footnote", mark: "cyan", text: "reset" },
  furniture: { label: "furniture", mark: "gray", text: "dim" },
  marks: { label: "marks", mark: "gray", text: "dim" },
  "not-understood": { label: "not understood", mark: ["bold", "red"], text: "red" },
};

/** How a date inside a line is shown. */
export const DATE_STYLES: Readonly<Record<DateUse, Format>> = {
  event: ["underline", "green"],
  registration: ["underline", "green"],
  deadline: ["underline", "yellow"],
  published: ["underline", "magenta"],
  mentioned: ["underline", "dim"],
};
