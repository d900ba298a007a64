/** Packages that stay outside the bundle: one is seldom needed and large, the other brings programs. */
export const PACKAGES = ["@clusterpost/render/compile", "pagefind"];

/** Imports packages as scripts can: see `bin/bundle.js`. */
export const packageImports = {
  name: "package-imports",
  renderChunk: (code) => ({
    code: PACKAGES.reduce((text, name) => text.replaceAll(`import("${name}")`, `importPackage("${name}")`), code),
    map: null,
  }),
};
