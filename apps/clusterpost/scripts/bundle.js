// One file starts faster than two hundred. What compiles themes stays a package of its own, for it is
// seldom needed and large.
import { rm } from "node:fs/promises";
import { build } from "rolldown";

/**
 * Modules of Node, with the names that are imported from them. The import of a built-in module reads
 * all that it exports, and so loads what lies behind: streams behind `node:fs`. A look at the module
 * itself reads the named ones only.
 */
const LIGHT = {
  "node:events": ["EventEmitter"],
  "node:fs": [
    "closeSync",
    "existsSync",
    "fstatSync",
    "mkdirSync",
    "openSync",
    "readFileSync",
    "readdirSync",
    "readSync",
    "realpathSync",
    "renameSync",
    "rmSync",
    "statSync",
    "utimesSync",
    "writeFileSync",
    "writeSync",
  ],
  "node:path": ["basename", "dirname", "extname", "isAbsolute", "join", "posix", "relative", "resolve", "sep"],
  "node:url": ["fileURLToPath", "pathToFileURL"],
};

const lightModule = (name) =>
  [
    `const loaded = process.getBuiltinModule(${JSON.stringify(name)});`,
    "export default loaded;",
    ...LIGHT[name].map((exported) => `export const ${exported} = loaded.${exported};`),
  ].join("\n");

/**
 * Modules of Node that dependencies import and this command does not need at its start:
 * `node:process` opens the standard streams, `node:child_process` and `node:util` load the network stack.
 */
const LATE = {
  ...Object.fromEntries(Object.keys(LIGHT).map((name) => [name, lightModule(name)])),
  "node:process": "export default process;",
  process: "module.exports = process;",
  "node:util": ["styleText", "stripVTControlCharacters"]
    .map((name) => `export const ${name} = (...args) => process.getBuiltinModule("node:util").${name}(...args);`)
    .join("\n"),
  buffer: "module.exports = { Buffer };",
  "node:child_process":
    'export default { spawn: (...args) => process.getBuiltinModule("node:child_process").spawn(...args) };',
};

const lateModules = {
  name: "late-modules",
  resolveId: (source) => (Object.hasOwn(LATE, source) ? `\0${source}` : null),
  load: (id) => (id.startsWith("\0") && Object.hasOwn(LATE, id.slice(1)) ? LATE[id.slice(1)] : null),
};

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

const lazyTable = {
  name: "lazy-table",
  transform(code, id) {
    const [file, from, to] =
      LAZY_TABLE.find(([name]) => id.endsWith(name) && /[\\/](?:entities|htmlparser2)[\\/]/.test(id)) ?? [];
    if (file === undefined || !code.includes(from)) return null;
    replaced.add(file);
    return { code: code.replace(from, to), map: null };
  },
};

await rm("dist", { recursive: true, force: true });
await build({
  input: "src/cli/main.ts",
  platform: "node",
  // What other chunks share with the start stays in its file, for each further file costs time at the start.
  // What the start and a later part share stays in the one file of the start.
  preserveEntrySignatures: "allow-extension",
  external: ["@clusterpost/render/compile"],
  plugins: [lateModules, lazyTable],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "main.js",
    chunkFileNames: "[name].js",
    minify: false,
    sourcemap: true,
  },
  logLevel: "warn",
});
if (replaced.size !== LAZY_TABLE.length) {
  process.stderr.write(
    "The packages entities or htmlparser2 have changed: its table is no longer made lazy. Look at scripts/bundle.js.\n",
  );
  process.exit(1);
}
