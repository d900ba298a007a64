import { randomBytes } from "node:crypto";
import { hostname } from "node:os";

/** What makes names in a Maildir unique; for tests all of it can be given. */
export interface MaildirIdentity {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Eight random bytes in hexadecimal digits. */
  readonly random: () => string;
  readonly pid: number;
  readonly host: string;
}

export function systemIdentity(): MaildirIdentity {
  return { now: () => Date.now(), random: () => randomBytes(8).toString("hex"), pid: process.pid, host: hostname() };
}

/** `/` and `:` have a meaning of their own in a Maildir. */
function escapeHost(host: string): string {
  return host.replace(/\//g, "\\057").replace(/:/g, "\\072");
}

/**
 * Makes names for deliveries that no other delivery has: seconds, then random bytes, microseconds, process and
 * count of deliveries, then the host. `,S=` tells readers the size, so that they need not ask for it.
 *
 * @see https://cr.yp.to/proto/maildir.html
 */
export function createMaildirNames(identity: MaildirIdentity): (sizeBytes: number) => string {
  const host = escapeHost(identity.host);
  let count = 0;
  return (sizeBytes) => {
    count += 1;
    const now = identity.now();
    const unique = `R${identity.random()}M${(now % 1000) * 1000}P${identity.pid}Q${count}`;
    return `${Math.floor(now / 1000)}.${unique}.${host},S=${sizeBytes}`;
  };
}
