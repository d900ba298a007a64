/** Colours of the page that a browser shows of a feed: EU blue and yellow, in light and in dark. */
export interface FeedColours {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly band: string;
  readonly bandInk: string;
  readonly accent: string;
  readonly line: string;
}

/** Every pair of text and ground has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3); a test holds that. */
export const LIGHT_COLOURS: FeedColours = {
  ground: "#ffffff",
  ink: "#1b2140",
  quiet: "#4c5470",
  band: "#003399",
  bandInk: "#ffffff",
  accent: "#ffcc00",
  line: "#c9d2e8",
};

export const DARK_COLOURS: FeedColours = {
  ground: "#0a1130",
  ink: "#e9edfb",
  quiet: "#b4bee0",
  band: "#00216b",
  bandInk: "#ffffff",
  accent: "#ffcc00",
  line: "#33406f",
};
