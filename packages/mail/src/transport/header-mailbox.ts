/** Marks of lists, groups, comments and routes, which a field of one mailbox has no use for. */
const OTHER_GRAMMAR = /["(),:;\\]/;

/** Puts letters in the place of quoted strings (RFC 5322 §3.2.4), so that what is left can be read by its marks. */
function withoutQuotes(value: string): string {
  let bare = "";
  let isQuoted = false;
  for (let index = 0; index < value.length; index += 1) {
    const sign = value.charAt(index);
    const isPair = isQuoted && sign === "\\" && index + 1 < value.length;
    if (isPair) index += 1;
    bare += isPair ? "qq" : isQuoted || sign === '"' ? "q" : sign;
    if (sign === '"') isQuoted = !isQuoted;
  }
  return isQuoted ? "" : bare;
}

/**
 * Reads the one mailbox of an unfolded field `From` or `To` (RFC 5322 §3.4, `mailbox`).
 *
 * @returns its `addr-spec`, or `undefined` when there is none, or more than one, or a comment or group
 */
export function headerMailbox(value: string): string | undefined {
  const bare = withoutQuotes(value);
  if (bare === "") return undefined;
  const angle = bare.indexOf("<");
  if (angle < 0) return OTHER_GRAMMAR.test(bare) || /[\s>]/.test(value.trim()) ? undefined : value.trim() || undefined;
  const end = bare.indexOf(">", angle);
  const isWhole = end > angle + 1 && bare.slice(end + 1).trim() === "" && !bare.includes("<", angle + 1);
  if (!isWhole || OTHER_GRAMMAR.test(bare.slice(0, angle)) || /[\s(),:;\\]/.test(bare.slice(angle + 1, end))) {
    return undefined;
  }
  return value.slice(angle + 1, end);
}
