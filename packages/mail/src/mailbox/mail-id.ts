/** `20190516T081530123-9f3a61c0b2d4`: instant of arrival in UTC, to the millisecond, and chance. */
const MAIL_ID = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})-[\da-f]{12}$/;

/**
 * Makes the id of a mail that arrives now. Ids sort by arrival, are safe as a file name and as a part of
 * an address, and cannot be guessed.
 *
 * @param receivedAt - milliseconds since 1970
 * @param random - six bytes of chance
 */
export function createMailId(receivedAt: number, random: Uint8Array): string {
  const instant = new Date(receivedAt).toISOString().replace(/[-:.Z]/g, "");
  return `${instant}-${Buffer.from(random.subarray(0, 6)).toString("hex").padEnd(12, "0")}`;
}

/** Whether a text is the id of a mail; everything else names none, so that no address leads out of the store. */
export function isMailId(text: string): boolean {
  return Number.isFinite(receivedAtOf(text));
}

/** When the mail with this id arrived, in milliseconds since 1970; `NaN` of what is no id. */
export function receivedAtOf(id: string): number {
  const [, year, month, day, hour, minute, second, ms] = MAIL_ID.exec(id) ?? [];
  return ms === undefined ? Number.NaN : Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`);
}
