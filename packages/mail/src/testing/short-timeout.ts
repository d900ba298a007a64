import { SMTP_TIMEOUTS, type SmtpTimeouts } from "../transport/smtp/timeouts.ts";

const WAIT_MS = 200;

/**
 * The standard's time-outs, but for one step at which a server stalls on purpose. All others stay long, so that a
 * busy machine is not taken for a server that stalls.
 *
 * @param isShort - asked whenever the step begins; it is short for the step that stalls only
 */
export function shortTimeout(step: keyof SmtpTimeouts, isShort: () => boolean = () => true): SmtpTimeouts {
  const timeouts = { ...SMTP_TIMEOUTS };
  Object.defineProperty(timeouts, step, { get: () => (isShort() ? WAIT_MS : SMTP_TIMEOUTS[step]) });
  return timeouts;
}
