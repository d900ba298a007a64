import type { Address } from "../address/address.ts";

/** Whom a message is for. Everything about a recipient is data: it is shown, never interpreted. */
export interface Recipient {
  readonly address: Address;
  /** Plain text; shown in the field `To`. */
  readonly name?: string;
  /** Values of slots by name; plain text. */
  readonly values?: Readonly<Record<string, string>>;
}
