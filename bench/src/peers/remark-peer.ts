import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeStringify)
  .freeze();

/** Turns the bytes of a Markdown file into safe HTML, as many sites do it. */
export function renderByRemark(bytes: Uint8Array): string {
  return String(processor.processSync(new TextDecoder().decode(bytes)));
}

/** Turns the bytes of a Markdown file into a safe tree, which nothing is written from. */
export function readByRemark(bytes: Uint8Array): unknown {
  return processor.runSync(processor.parse(new TextDecoder().decode(bytes)));
}
