import { type Attachment, type Block, type Item, isStory, type RichText, type SeedDocument } from "@clusterpost/core";

/** How parts of a story are rewritten. */
export interface StoryRewriter {
  readonly attachment: (attachment: Attachment) => Attachment;
  /** Called for every block, those inside lists and quotes included. */
  readonly block: (block: Block) => Block;
}

/** Rewrites the blocks of a tree. */
export function mapBlocks(blocks: RichText, rewrite: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    const own = rewrite(block);
    if (own.type === "quote") return { ...own, children: mapBlocks(own.children, rewrite) };
    if (own.type !== "list") return own;
    return { ...own, items: own.items.map((item) => ({ ...item, children: mapBlocks(item.children, rewrite) })) };
  });
}

/** Rewrites an item; events and calls have a body, stories attachments besides. */
export function mapItem<One extends Item>(item: One, { attachment, block }: StoryRewriter): One {
  const body = mapBlocks(item.body, block);
  return isStory(item) ? { ...item, body, attachments: item.attachments.map(attachment) } : { ...item, body };
}

/** Rewrites the stories of a document, and the text around them. */
export function mapStories(document: SeedDocument, rewriter: StoryRewriter): SeedDocument {
  switch (document.kind) {
    case "article":
      return { ...document, article: mapItem(document.article, rewriter) };
    case "listing": {
      const introduction = mapBlocks(document.introduction, rewriter.block);
      return { ...document, introduction, items: document.items.map((item) => mapItem(item, rewriter)) };
    }
    case "digest": {
      const sections = document.sections.map((section) => ({
        ...section,
        body: mapBlocks(section.body, rewriter.block),
        items: section.items.map((item) => mapItem(item, rewriter)),
      }));
      return { ...document, introduction: mapBlocks(document.introduction, rewriter.block), sections };
    }
  }
}
