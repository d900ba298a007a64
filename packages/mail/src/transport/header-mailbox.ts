/** What stands outside quoted strings, where a backslash takes the next character's meaning (RFC 5322 §3.2.4). */
const QUOTED = /"(?:[^"\\]|\\.)*"/g;
/** Marks of lists, groups, comments and routes, which a field of one mailbox has no use for. */
const OTHER_GRAMMAR = /["(),:;\\]/;

/**
 * Reads the one mailbox of an unfolded field `From` or `To` (RFC 5322 §3.4, `mailbox`).
 *
 * @returns its `addr-spec`, or `undefined` when there is none, or more than one, or a comment or group
 */
export function headerMailbox(value: string): string | undefined {
  const bare = value.replace(QUOTED, (quoted) => "q".repeat(quoted.length));
  const angle = bare.indexOf("<");
  if (angle < 0) return OTHER_GRAMMAR.test(bare) || /[\s>]/.test(value.trim()) ? undefined : value.trim() || undefined;
  const end = bare.indexOf(">", angle);
  const isWhole = end > angle + 1 && bare.slice(end + 1).trim() === "" && !bare.includes("<", angle + 1);
  if (!isWhole || OTHER_GRAMMAR.test(bare.slice(0, angle)) || /[\s(),:;\\]/.test(bare.slice(angle + 1, end))) {
    return undefined;
  }
  return value.slice(angle + 1, end);
}
