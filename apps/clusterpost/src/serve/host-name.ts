const HOST_FIELD = /^(\[[\da-f:.]+\]|[^\s:/?#@[\]\\]+?)\.?(?::\d{0,5})?$/i;

/** Names of the machine itself: whoever sends them is on it. */
export const LOOPBACK_NAMES: readonly string[] = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Reads the name in a `Host` field: small letters, without port and final dot.
 *
 * @returns `undefined` when the field is no host and port (RFC 9110 §7.2)
 */
export function parseHostName(field: string): string | undefined {
  return HOST_FIELD.exec(field)?.[1]?.toLowerCase();
}

/** Writes an address or a name as a `Host` field has it: IPv6 in brackets. */
export function formatHostName(host: string): string {
  return host.includes(":") && !host.startsWith("[") ? `[${host}]` : host.toLowerCase();
}

/**
 * Makes a check of `Host` fields against names.
 *
 * The last field that passed is remembered as it was: nearly all requests send the same one.
 *
 * @param names - as {@link parseHostName} gives them
 */
export function createHostCheck(names: ReadonlySet<string>): (field: string | undefined) => boolean {
  let lastPassed: string | undefined;
  return (field) => {
    if (field === undefined) return false;
    if (field === lastPassed) return true;
    const name = parseHostName(field);
    if (name === undefined || !names.has(name)) return false;
    lastPassed = field;
    return true;
  };
}
