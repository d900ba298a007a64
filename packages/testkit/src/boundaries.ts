import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

/** An import that the direction of the arrows forbids. */
export interface BoundaryViolation {
  /** Path of the importing file, relative to the root of the workspace. */
  readonly file: string;
  readonly imports: string;
  readonly reason: string;
}

/** `core` knows nobody, features know `core`, tests know `testkit` besides. Apps and benchmarks know all. */
function mayImport(from: string, to: string, isTest: boolean): boolean {
  if (from === to) return true;
  if (to === "testkit") return isTest;
  return to === "core" && from !== "core";
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !/(?:^|[\\/])(?:node_modules|dist)[\\/]/.test(name))
    .map((name) => join(folder, name));
}

/** Import and export declarations, which begin a line or end one that a brace begins, and dynamic imports. */
const IMPORT = /^(?:import|export|\})[^"'\n]*["']([^"']+)["']|^[^"'`\n]*\bimport\(\s*["']([^"']+)["']/gm;

function violationsOf(root: string, name: string, file: string): BoundaryViolation[] {
  const home = join(root, "packages", name);
  const isTest = /\.test(?:-d)?\.ts$|[\\/](?:test|testing)[\\/]|[\\/]test-[^\\/]+\.ts$/.test(file);
  const found: BoundaryViolation[] = [];
  for (const [, declared, dynamic] of readFileSync(file, "utf8").matchAll(IMPORT)) {
    const specifier = declared ?? dynamic ?? "";
    const report = (reason: string): void => {
      found.push({ file: relative(root, file), imports: specifier, reason });
    };
    const scoped = /^@clusterpost\/([^/]+)/.exec(specifier)?.[1];
    if (scoped !== undefined && !mayImport(name, scoped, isTest)) report(`${name} may not import ${scoped}`);
    if (specifier === "clusterpost") report("a package may not import the app");
    if (specifier.startsWith(".") && relative(home, resolve(file, "..", specifier)).startsWith("..")) {
      report("a relative import may not leave its package");
    }
  }
  return found;
}

/**
 * Finds imports between the packages of a workspace that go sideways or up.
 *
 * @param root - folder that holds `packages/`
 */
export function findBoundaryViolations(root: string): BoundaryViolation[] {
  const names = readdirSync(join(root, "packages"));
  return names.flatMap((name) =>
    sourceFiles(join(root, "packages", name)).flatMap((file) => violationsOf(root, name, file)),
  );
}
