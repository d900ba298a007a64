import type { Block, LabelKind } from "@clusterpost/core";
import type { TitleShape } from "./listing/title-line.ts";

/** What readers have found out about a block, for others ask the same; absent until one asks. */
export interface BlockNotes {
  isByline?: boolean;
  isDateLine?: boolean;
  label?: LabelKind | "none";
  titleShape?: TitleShape | "none";
  /** The blocks that its lines were parted into; itself where they belong together. */
  lines?: readonly Block[];
}

/** The notes on the blocks of one document. */
export class NotesOnBlocks {
  readonly #notes = new Map<Block, BlockNotes>();

  /** The notes on a block, to be added to. */
  of(block: Block): BlockNotes {
    let notes = this.#notes.get(block);
    if (notes === undefined) {
      notes = {};
      this.#notes.set(block, notes);
    }
    return notes;
  }
}
