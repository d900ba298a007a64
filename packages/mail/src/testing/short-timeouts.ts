import { SMTP_TIMEOUTS, type SmtpTimeouts } from "../transport/smtp/timeouts.ts";

const WAIT_MS = 300;

/** Time-outs for servers that stall on purpose. */
export const SHORT_TIMEOUTS: SmtpTimeouts = {
  ...SMTP_TIMEOUTS,
  greeting: WAIT_MS,
  command: WAIT_MS,
  mail: WAIT_MS,
  rcpt: WAIT_MS,
  data: WAIT_MS,
  block: WAIT_MS,
  end: WAIT_MS,
  quit: WAIT_MS,
};
