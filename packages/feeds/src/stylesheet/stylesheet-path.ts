/** Names of the stylesheets' files; they lie in the folder of the feeds, `feeds/`. */
export const FEED_XSL = "feed.xsl";
export const FEED_CSS = "feed.css";
