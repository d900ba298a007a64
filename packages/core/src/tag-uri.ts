/** Who makes tag URIs, and since when: `clusters.example` on `2026-01-01` (RFC 4151 §2.1). */
export interface TagAuthority {
  /** Domain name or mail address that the publisher held on that day, in lower case. */
  readonly name: string;
  /** Day, month or year: `2026-01-01`, `2026-01`, `2026`. It never changes, for all ids hold it. */
  readonly date: string;
}

const DNS_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/;
const LOCAL_PART = /^[a-z0-9._-]+$/;
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether an authority can stand in a tag URI (RFC 4151 §2.1, `taggingEntity`). */
export function isTagAuthority({ name, date }: TagAuthority): boolean {
  const at = name.lastIndexOf("@");
  const host = name.slice(at + 1);
  return (
    host.length <= 253 && DNS_NAME.test(host) && (at === -1 || LOCAL_PART.test(name.slice(0, at))) && DATE.test(date)
  );
}

/**
 * Makes the permanent name of something: `tag:clusters.example,2026:issues/2026-09/timber-days`.
 *
 * @param path - what it is, from the general to the particular; characters that a URI cannot hold are encoded
 * @see RFC 4151 §2.1
 */
export function tagUri({ name, date }: TagAuthority, ...path: readonly string[]): string {
  return `tag:${name},${date}:${path.map(encodeSegment).join("/")}`;
}

/** Writes text as one segment of a URI's path (RFC 3986 §3.3); never throws, unlike `encodeURIComponent`. */
export function encodeSegment(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
