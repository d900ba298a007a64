/** What the DNS says of a name. */
export type TxtAnswer =
  /** TXT records, the strings of each joined (RFC 7208 §3.3). */
  | { readonly kind: "found"; readonly texts: readonly string[] }
  /** There is no such name, or it has no TXT record. */
  | { readonly kind: "none" }
  /** Nobody answered, or with a failure: nothing is known. */
  | { readonly kind: "failed"; readonly reason: string };

/** Looks for TXT records. A port: the app asks the DNS, tests answer themselves. Never rejects. */
export type TxtLookup = (name: string) => Promise<TxtAnswer>;
