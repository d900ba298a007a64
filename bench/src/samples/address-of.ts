import { type Address, parseAddress } from "@clusterpost/mail";

/** Reads an address that is known to be one. */
export function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new RangeError(`No address: ${text}`);
  return address;
}
