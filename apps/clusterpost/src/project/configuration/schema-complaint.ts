import type { Path } from "./schema-node.ts";

/** One complaint of the schema, as zod tells it. */
export interface SchemaComplaint {
  readonly code: string;
  readonly path: Path;
  /** What the value must be where the schema has words of its own: `a domain such as …`. */
  readonly message: string;
  /** Unknown keys. */
  readonly keys?: readonly string[];
  /** What the complaint counts: `string`, `array`, `number`, `record`. */
  readonly origin?: string;
  readonly format?: string;
  readonly maximum?: number;
  /** Complaints about a key of a mapping. */
  readonly issues?: readonly { readonly message: string }[];
}
