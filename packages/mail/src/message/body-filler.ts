import { createHash, hash as hashOnce } from "node:crypto";
import type { BodyTemplate } from "./body-template.ts";
import type { MessageSlot } from "./content.ts";
import type { MessageMemory } from "./message-memory.ts";
import { escapeHtml, isolate } from "./slot-value.ts";

/** A message whose body is there and whose header is still to be written. */
export interface FilledBody {
  readonly bytes: Buffer;
  /** SHA-256 of the body in base64; empty when nobody asked. */
  readonly hash: string;
}

/** Fills a body for one recipient after another. */
export interface BodyFiller {
  /**
   * @param values - of every slot, plain lines
   * @param headerLength - bytes to keep free before the body
   */
  readonly fill: (
    values: ReadonlyMap<string, string>,
    headerLength: number,
    withHash: boolean,
    memory: MessageMemory,
  ) => FilledBody;
}

/**
 * Prepares the filling of a body. What stands before the first value is hashed once; for each recipient the hash
 * goes on from there. The body is its own relaxed canonical form (RFC 6376 §3.4.4).
 */
export function bodyFiller(template: BodyTemplate, slots: ReadonlyMap<string, MessageSlot>): BodyFiller {
  const { prefix, encodings } = template;
  const begun = createHash("sha256").update(prefix);
  const isFixed = encodings.length === 0;
  const fixedHash = isFixed ? hashOnce("sha256", prefix, "base64") : "";

  const valueFor = (values: ReadonlyMap<string, string>, slot: string, format: "text" | "html"): string => {
    const value = values.get(slot) ?? "";
    const shown = slots.get(slot)?.kind === "text" ? isolate(value) : value;
    return format === "html" ? escapeHtml(shown) : shown;
  };

  return {
    fill: (values, headerLength, withHash, memory) => {
      const pieces = template.layOut(encodings.map(({ slot, format }) => valueFor(values, slot, format)));
      let length = headerLength;
      for (const piece of pieces) length += piece.length;
      const bytes = memory.take(length);
      let at = headerLength;
      for (const piece of pieces) {
        if (typeof piece === "string") bytes.write(piece, at, "latin1");
        else bytes.set(piece, at);
        at += piece.length;
      }
      if (!withHash || isFixed) return { bytes, hash: fixedHash };
      return {
        bytes,
        hash: begun
          .copy()
          .update(bytes.subarray(headerLength + prefix.length))
          .digest("base64"),
      };
    },
  };
}
