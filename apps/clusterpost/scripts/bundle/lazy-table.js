/**
 * The table of HTML's two thousand named characters is unpacked when it is loaded; few submissions
 * name one. Here it is unpacked when the first one does. Older releases of the package, which other
 * dependencies bring, unpack it in another way and stay as they are.
 */
const LAZY_TABLE = [
  [
    "decode-data-html.js",
    "export const htmlDecodeTree = /* #__PURE__ */ decodeTrieDict",
    "let tree;\nexport const htmlDecodeTree = () => tree ??= decodeTrieDict",
  ],
  ["decode.js", "const decodeTree = htmlDecodeTree;", "const decodeTree = htmlDecodeTree();"],
  ["Tokenizer.js", "xmlDecodeTree : htmlDecodeTree,", "xmlDecodeTree : htmlDecodeTree(),"],
];
const replaced = new Set();

export const lazyTable = {
  name: "lazy-table",
  transform(code, id) {
    const [file, from, to] =
      LAZY_TABLE.find(([name]) => id.endsWith(name) && /[\\/](?:entities|htmlparser2)[\\/]/.test(id)) ?? [];
    if (file === undefined || !code.includes(from)) return null;
    replaced.add(file);
    return { code: code.replace(from, to), map: null };
  },
};

/** Whether every place of the table was found; false when a dependency has changed. */
export const isTableLazy = () => replaced.size === LAZY_TABLE.length;
