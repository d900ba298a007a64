import { buildZip, type ZipFile } from "./zip-archive.ts";

/** What a Word document is to hold; each part is the XML inside its root element. */
export interface WordParts {
  /** Paragraphs and tables of `word/document.xml`. */
  readonly body: string;
  /** `<w:footnote w:id="2">…</w:footnote>`; ids 0 and 1 are Word's own lines. */
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Files of `word/media/` by name; their relationship has the id `rIdPicture1`, `rIdPicture2`, … */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** Addresses of links; their relationship has the id `rIdLink1`, `rIdLink2`, … */
  readonly links?: readonly string[];
  /** More files of the archive. */
  readonly more?: readonly ZipFile[];
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(" ");

const root = (name: string, inner: string): string => `${DECLARATION}<w:${name} ${NAMESPACES}>${inner}</w:${name}>`;

const style = (type: string, id: string, name: string, more = ""): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;

const STYLES = [
  '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>',
  style("paragraph", "Normal", "Normal"),
  style("paragraph", "Title", "Title"),
  // A German Word keeps its own ids and the English names.
  style("paragraph", "berschrift1", "heading 1"),
  style("paragraph", "Heading2", "heading 2"),
  style("paragraph", "ListParagraph", "List Paragraph"),
  style("paragraph", "Quote", "Quote"),
  style("paragraph", "FootnoteText", "footnote text"),
  style("character", "FootnoteReference", "footnote reference", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'),
  style("character", "Hyperlink", "Hyperlink"),
  style("table", "TableGrid", "Table Grid"),
].join("");

const level = (depth: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 has bullets, list 2 numbers. */
const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "\uf0b7")}${level(1, "bullet", "o")}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
].join("");

/** The lines that Word itself puts between text and notes. */
const SEPARATORS = ["separator", "continuationSeparator"]
  .map((type, id) => `<w:NOTE w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:NOTE>`)
  .join("");

const relationship = (id: string, type: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode}/>`;

const escapeAttribute = (text: string): string => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");

/** Builds a Word document with the parts, styles and lists that Word writes. */
export function buildWordDocument(parts: WordParts): Uint8Array {
  const { body, footnotes, endnotes, comments, header, footer, pictures = {}, links = [], more = [] } = parts;
  const optional: [name: string, type: string, content: string | undefined][] = [
    [
      "footnotes",
      "footnotes",
      footnotes === undefined ? undefined : SEPARATORS.replaceAll("NOTE", "footnote") + footnotes,
    ],
    ["endnotes", "endnotes", endnotes === undefined ? undefined : SEPARATORS.replaceAll("NOTE", "endnote") + endnotes],
    ["comments", "comments", comments],
    ["header1", "header", header],
    ["footer1", "footer", footer],
  ];
  const rootNames: Readonly<Record<string, string>> = { header1: "hdr", footer1: "ftr" };
  const present = optional.filter(([, , content]) => content !== undefined);
  const relationships = [
    relationship("rIdStyles", "styles", "styles.xml"),
    relationship("rIdNumbering", "numbering", "numbering.xml"),
    ...present.map(([name, type]) => relationship(`rId${name}`, type, `${name}.xml`)),
    ...Object.keys(pictures).map((name, index) => relationship(`rIdPicture${index + 1}`, "image", `media/${name}`)),
    ...links.map((address, index) =>
      relationship(`rIdLink${index + 1}`, "hyperlink", escapeAttribute(address), ' TargetMode="External"'),
    ),
  ].join("");
  const overrides = ["document.main", "styles", "numbering", ...present.map(([, type]) => type)];
  const files: ZipFile[] = [
    {
      path: "[Content_Types].xml",
      content: `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${overrides
        .map(
          (name) =>
            `<Override PartName="/word/${name.replace(".main", "")}.xml" ContentType="${WORD_TYPE}.${name}+xml"/>`,
        )
        .join("")}</Types>`,
    },
    {
      path: "_rels/.rels",
      content: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationship("rId1", "officeDocument", "word/document.xml")}</Relationships>`,
    },
    {
      path: "word/document.xml",
      content: root("document", `<w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body>`),
    },
    {
      path: "word/_rels/document.xml.rels",
      content: `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${relationships}</Relationships>`,
    },
    { path: "word/styles.xml", content: root("styles", STYLES) },
    { path: "word/numbering.xml", content: root("numbering", NUMBERING) },
    ...present.map(([name, , content]) => ({
      path: `word/${name}.xml`,
      content: root(rootNames[name] ?? name, content ?? ""),
    })),
    ...Object.entries(pictures).map(([name, content]) => ({ path: `word/media/${name}`, content })),
    ...more,
  ];
  return buildZip(files);
}

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A run of text as Word writes it; properties are XML such as `<w:b/>`. */
export function wordRun(text: string, properties = ""): string {
  const formatting = properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${formatting}<w:t xml:space="preserve">${escapeText(text)}</w:t></w:r>`;
}

/** A paragraph of runs; the style is the id of one of the document's styles. */
export function wordParagraph(runs: string, style?: string): string {
  return `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs}</w:p>`;
}

/** A paragraph that is an entry of a list: list 1 has bullets, list 2 numbers. */
export function wordListItem(text: string, list: 1 | 2, depth = 0): string {
  const numbering = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>${numbering}</w:pPr>${wordRun(text)}</w:p>`;
}

/** A table as Word writes it: rows of cells of text; the first row is marked as header. */
export function wordTable(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>${wordParagraph(wordRun(text))}</w:tc>`;
  const row = (cells: readonly string[], index: number): string =>
    `<w:tr>${index === 0 ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${cells.map(cell).join("")}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/></w:tblPr><w:tblGrid/>${rows.map(row).join("")}</w:tbl>`;
}

/** A picture in a run, as Word's own program inserts it. */
export function wordPicture(relationshipId: string, alternative: string): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="${escapeAttribute(alternative)}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:blipFill><a:blip r:embed="${relationshipId}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
