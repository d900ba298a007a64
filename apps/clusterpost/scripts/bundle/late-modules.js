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

/** A module of which only functions are used; the first call of one loads it. */
const lateFunctions = (loading, functions) =>
  [
    `let loaded;
const load = () => (loaded ??= ${loading});`,
    ...functions.map((name) => `export const ${name} = (...args) => load().${name}(...args);`),
  ].join("\n");

const lateBuiltin = (name, functions) => lateFunctions(`process.getBuiltinModule(${JSON.stringify(name)})`, functions);

/**
 * The reader of YAML, a sixth of all the code, is needed for front matter beyond plain pairs and for
 * newsletter.yaml. It is a file of its own, which the first call of one of its functions loads.
 */
const YAML_FUNCTIONS = ["isAlias", "isMap", "isNode", "isScalar", "isSeq", "parseDocument", "visit"];
export const YAML_FILE = "yaml.cjs";
const lateYaml = [
  lateFunctions(`require("./${YAML_FILE}")`, YAML_FUNCTIONS),
  'Object.defineProperty(visit, "BREAK", { get: () => load().visit.BREAK });',
].join("\n");

/**
 * Modules of Node that dependencies import and this command does not need at its start:
 * `node:process` opens the standard streams, `node:child_process` and `node:util` load the network stack,
 * `node:crypto` and `node:zlib` streams and all ciphers, for hashes and compression that a site needs and a mail does
 * not.
 */
const LATE = {
  ...Object.fromEntries(Object.keys(LIGHT).map((name) => [name, lightModule(name)])),
  "node:process": "export default process;",
  process: "module.exports = process;",
  "node:util": lateBuiltin("node:util", ["styleText", "stripVTControlCharacters"]),
  "node:crypto": lateBuiltin("node:crypto", [
    "createHash",
    "createPrivateKey",
    "createPublicKey",
    "generateKeyPairSync",
    "hash",
    "randomBytes",
    "sign",
    "timingSafeEqual",
    "verify",
  ]),
  "node:zlib": [
    lateBuiltin("node:zlib", ["brotliCompress", "brotliDecompress", "crc32", "gunzip", "gzip", "inflateRawSync"]),
    "export const constants = new Proxy({}, { get: (_, name) => load().constants[name] });",
  ].join("\n"),
  buffer: "module.exports = { Buffer };",
  "node:child_process": `${lateBuiltin("node:child_process", ["spawn"])}\nexport default { spawn };`,
  yaml: lateYaml,
  // markdown-it makes one whether links are looked for or not; ours looks for them itself.
  "linkify-it": "export class LinkifyIt {}",
};

/** Packages that only commands with a server or a connection load; they get the modules of Node as they are. */
const SERVERS = /[\\/]node_modules[\\/](?:nodemailer|smtp-server|hono|@hono[\\/]node-server)[\\/]/;

/** Puts lighter forms in the place of modules that the start does not need whole. */
export const lateModules = {
  name: "late-modules",
  resolveId: (source, importer) => {
    if (source === `./${YAML_FILE}`) return { id: source, external: "relative" };
    if (!Object.hasOwn(LATE, source)) return null;
    return SERVERS.test(importer ?? "") ? { id: source, external: true } : `\0${source}`;
  },
  load: (id) => (id.startsWith("\0") && Object.hasOwn(LATE, id.slice(1)) ? LATE[id.slice(1)] : null),
};
