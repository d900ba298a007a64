import { counted, fill, type HostileInput } from "./hostile-input.ts";

/** Front matter may have this many characters; the rest of the size is text. */
const LIMIT = 19_900;

function frontMatter(name: string, build: (sizeBytes: number) => string): HostileInput {
  return {
    name: `front matter: ${name}`,
    build: (sizeBytes) =>
      `---\n${build(Math.min(sizeBytes, LIMIT))}\n---\n\n${fill("word ", Math.max(5, sizeBytes - LIMIT))}\n`,
  };
}

/** YAML before the text, deep, wide or broken. */
export const FRONT_MATTER_INPUTS: readonly HostileInput[] = [
  frontMatter("deep [", (size) => `a: ${fill("[", size)}`),
  frontMatter("deep [ with ]", (size) => `a: ${fill("[", size / 2)}${fill("]", size / 2)}`),
  frontMatter("deep {", (size) => `a: ${fill("{a: ", size)}`),
  frontMatter("deep -", (size) => `a:\n  ${fill("- ", size)}`),
  frontMatter("deep ?", (size) => fill("? ", size)),
  frontMatter("deep indentation", (size) => {
    const levels = Math.floor(Math.sqrt(size * 2));
    return Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n");
  }),
  frontMatter("aliases", (size) => `a: &a [b]\n${fill("c: [*a, *a]\n", size)}`),
  frontMatter("billion laughs", (size) =>
    counted(
      "",
      (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}, *a${index}]\n`,
      "a0: &a0 [b]\n",
    ).build(size),
  ),
  frontMatter("anchors", (size) => fill("&a ", size)),
  frontMatter("tags", (size) => fill("!a ", size)),
  frontMatter("many keys", (size) => counted("", (index) => `a${index}: b\n`).build(size)),
  frontMatter("equal keys", (size) => fill("a: b\n", size)),
  frontMatter("many colons", (size) => fill("a: ", size)),
  frontMatter("broken lines", (size) => fill("]\n", size)),
  frontMatter("broken quotes", (size) => fill('"\n', size)),
  frontMatter("tabs", (size) => fill("\ta: b\n", size)),
  frontMatter("comments", (size) => `${fill("#\n", size)}title: a`),
  frontMatter("block scalar", (size) => `a: |\n${fill("  b\n", size)}`),
  frontMatter("long plain scalar", (size) => `title: ${fill("a ", size)}`),
  frontMatter("folded plain scalar", (size) => `title:\n${fill("  a\n", size)}`),
  frontMatter("escapes", (size) => `title: "${fill("\\n", size)}"`),
  frontMatter("flow pairs", (size) => `a: {${fill("b, ", size)}}`),
  { name: "front matter: without end", build: (size) => `---\n${fill("a: b\n", size)}` },
  { name: "front matter: --- lines", build: (size) => fill("---\na: b\n", size) },
];
