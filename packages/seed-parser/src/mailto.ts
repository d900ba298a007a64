const ESCAPED_AT = /%40/gi;

/**
 * Reads a `mailto:` address whose `@` mail programs and web forms wrote as `%40`.
 *
 * @returns the address with its `@`, header fields as they were; `undefined` when it names no single mailbox
 * @see RFC 6068 §2
 */
export function readMailto(address: string): string | undefined {
  const [mailbox = "", ...fields] = address.split("?");
  const plain = mailbox.includes("@") ? mailbox : mailbox.replace(ESCAPED_AT, "@");
  if (!/^mailto:[^@\s]+@[^@\s]+$/i.test(plain)) return undefined;
  return [plain, ...fields].join("?");
}
