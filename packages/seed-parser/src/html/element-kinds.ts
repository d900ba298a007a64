/** Elements without content and closing tag (HTML, 13.1.2). */
export const VOID_ELEMENTS: ReadonlySet<string> = new Set(
  "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split(" "),
);

/** Elements that begin and end lines. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext " +
    "pre search section select summary table tbody td textarea tfoot th thead tr ul xmp"
  ).split(" "),
);

/** Elements whose content is not text of the page. */
export const SILENT_ELEMENTS: ReadonlySet<string> = new Set(
  "head link meta script source style template title track".split(" "),
);

export const HEADINGS: ReadonlySet<string> = new Set("h1 h2 h3 h4 h5 h6".split(" "));

/** Elements of HTML, past and present, that are neither blocks, nor void, nor silent. */
const OTHER_ELEMENTS: ReadonlySet<string> = new Set(
  (
    "a abbr acronym applet audio b bdi bdo big blink button canvas cite code colgroup data datalist del dfn em font frameset " +
    "i iframe image ins kbd label map mark marquee math menuitem meter nobr noembed noframes noscript object output picture " +
    "portal progress q rb rp rt rtc ruby s samp selectedcontent slot small spacer span strike strong sub sup svg time tt u var video xml"
  ).split(" "),
);

/**
 * Whether a name is one of an element; elements of other vocabularies have a hyphen or a prefix. What
 * else stands in angle brackets is text that nobody escaped: `<IMPACT>`, `<ana@example.eu>`.
 */
export function isElementName(name: string): boolean {
  return (
    BLOCK_ELEMENTS.has(name) ||
    OTHER_ELEMENTS.has(name) ||
    VOID_ELEMENTS.has(name) ||
    SILENT_ELEMENTS.has(name) ||
    /^[a-z][a-z0-9]*[-:][a-z0-9][a-z0-9:_-]*$/.test(name)
  );
}
