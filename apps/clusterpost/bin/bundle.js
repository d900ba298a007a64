const { readFileSync } = process.getBuiltinModule("node:fs");
const { join } = process.getBuiltinModule("node:path");
const { Script } = process.getBuiltinModule("node:vm");

const BUNDLE = join(import.meta.dirname, "../dist");

/**
 * Where the compiled code of the bundle's files lies: it serves one release of Node.js on one kind of
 * processor, and the engine refuses it elsewhere.
 */
export const COMPILED = join(BUNDLE, `compiled-${process.version}-${process.arch}`);

/**
 * What stands around the files of the bundle: they are CommonJS modules, for compiled code can be kept
 * of scripts only. A script imports no packages; `importPackage` does that for it.
 */
const [BEFORE, BEHIND] = ["(function (exports, require, module, __filename, __dirname, importPackage) {", "\n})"];

const importPackage = (name) => import(name);

function compiledCode(name) {
  try {
    return readFileSync(join(COMPILED, name));
  } catch {
    return undefined;
  }
}

/**
 * Loads files of the bundle with the code that was compiled of them when it was made.
 *
 * Node.js keeps compiled code too, but of a file as it is before its first run, when nearly all of its
 * functions are not compiled yet.
 */
export class Bundle {
  /** Scripts of the files that are loaded, by their names. */
  scripts = new Map();
  #modules = new Map();

  /**
   * @param {string} name - name of a file of the bundle with `./` before it, or of a module of Node.js
   * @returns {any} what it exports
   */
  require = (name) => {
    if (!name.startsWith("./")) return process.getBuiltinModule(name);
    const known = this.#modules.get(name);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    this.#modules.set(name, module);
    const path = join(BUNDLE, name);
    this.#compile(name, path)(module.exports, this.require, module, path, BUNDLE, importPackage);
    return module.exports;
  };

  #compile(name, path) {
    const script = new Script(BEFORE + readFileSync(path, "utf8") + BEHIND, {
      filename: path,
      columnOffset: -BEFORE.length,
      cachedData: compiledCode(name),
    });
    this.scripts.set(name, script);
    return script.runInThisContext();
  }
}
