// One file starts faster than two hundred. What compiles themes stays a package of its own, for it is
// seldom needed and large.
import { cp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
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
    "rmdirSync",
    "rmSync",
    "statSync",
    "utimesSync",
    "writeFileSync",
    "writeSync",
  ],
  "node:path": ["basename", "dirname", "extname", "isAbsolute", "join", "posix", "relative", "resolve", "sep"],
  "node:url": ["domainToASCII", "domainToUnicode", "fileURLToPath", "pathToFileURL"],
};

const lightModule = (name) =>
  [
    `const loaded = process.getBuiltinModule(${JSON.stringify(name)});`,
    "export default loaded;",
    ...LIGHT[name].map((exported) => `export const ${exported} = loaded.${exported};`),
  ].join("\n");

/**
 * The reader of YAML, a sixth of all the code, is needed for front matter beyond plain pairs and for
 * newsletter.yaml. It is a file of its own, which the first call of one of its functions loads.
 */
const YAML_FUNCTIONS = ["isAlias", "isMap", "isNode", "isScalar", "isSeq", "parseDocument", "visit"];
const YAML_FILE = "yaml.cjs";
const lateYaml = [
  `let loaded;
const load = () => (loaded ??= process.getBuiltinModule("node:module").createRequire(import.meta.url)("./${YAML_FILE}"));`,
  ...YAML_FUNCTIONS.map((name) => `export const ${name} = (...args) => load().${name}(...args);`),
  'Object.defineProperty(visit, "BREAK", { get: () => load().visit.BREAK });',
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
    'export const spawn = (...args) => process.getBuiltinModule("node:child_process").spawn(...args);\nexport default { spawn };',
  yaml: lateYaml,
  // markdown-it makes one whether links are looked for or not; ours looks for them itself.
  "linkify-it": "export class LinkifyIt {}",
};

/** Packages that only commands with a server or a connection load; they get the modules of Node as they are. */
const SERVERS = /[\\/]node_modules[\\/](?:nodemailer|smtp-server|hono|@hono[\\/]node-server)[\\/]/;

const lateModules = {
  name: "late-modules",
  resolveId: (source, importer) => {
    if (!Object.hasOwn(LATE, source)) return null;
    return SERVERS.test(importer ?? "") ? { id: source, external: true } : `\0${source}`;
  },
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

/**
 * Engines keep a file with a single letter beyond Latin-1 at two bytes a character, and decode all of
 * it at every start. The words of 24 languages are escaped, so that the file is ASCII.
 */
const asciiOnly = {
  name: "ascii-only",
  renderChunk: (code) => ({
    code: code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
    map: null,
  }),
};

const atStart = new Map();

/** Whether a module is loaded at the start: the entry imports it, or a module that is loaded at the start does. */
function isAtStart(id, context) {
  const known = atStart.get(id);
  if (known !== undefined) return known;
  atStart.set(id, false);
  const { isEntry = false, importers = [] } = context.getModuleInfo(id) ?? {};
  const found = isEntry || importers.some((importer) => isAtStart(importer, context));
  atStart.set(id, found);
  return found;
}

/** What the start loads is one file, also what later parts share with it: each file costs a millisecond. */
const startChunk = (id, context) => (isAtStart(id, context) ? "start" : null);

await rm("dist", { recursive: true, force: true });
await build({
  input: "src/cli/main.ts",
  platform: "node",
  // What other chunks share with the start stays in its file, for each further file costs time at the start.
  external: ["@clusterpost/render/compile", "pagefind"],
  plugins: [lateModules, lazyTable, asciiOnly],
  output: {
    dir: "dist",
    format: "esm",
    entryFileNames: "main.js",
    chunkFileNames: "[name].js",
    codeSplitting: { groups: [{ name: startChunk, debugName: "start" }] },
    minify: false,
    sourcemap: true,
  },
  logLevel: "warn",
});
await build({
  input: createRequire(import.meta.url).resolve("yaml"),
  platform: "node",
  output: { file: `dist/${YAML_FILE}`, format: "cjs", sourcemap: true },
  logLevel: "warn",
});
// What the inbox shows in browsers is served as it is written.
await cp("src/mailbox/inbox-files", "dist/inbox-files", { recursive: true });
if (replaced.size !== LAZY_TABLE.length) {
  process.stderr.write(
    "The packages entities or htmlparser2 have changed: its table is no longer made lazy. Look at scripts/bundle.js.\n",
  );
  process.exit(1);
}
