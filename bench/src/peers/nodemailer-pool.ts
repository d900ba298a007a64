import { createTransport } from "nodemailer";
import { recipientOf, type SmtpMailing } from "../samples/smtp-mailing.ts";

/** Sends messages with nodemailer's pool. */
export interface NodemailerPool {
  readonly send: (messages: number) => Promise<void>;
  readonly close: () => void;
}

/** nodemailer as its manual recommends it for mailings: a pool, DKIM, and header fields for lists. */
export function nodemailerPool(mailing: SmtpMailing, port: number, connections: number): NodemailerPool {
  const { domain, selector, privateKey, sender, subject, html, text } = mailing;
  const pool = createTransport({
    pool: true,
    host: "127.0.0.1",
    port,
    ignoreTLS: true,
    maxConnections: connections,
    dkim: { domainName: domain, keySelector: selector, privateKey },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  async function send(messages: number): Promise<void> {
    const sending = Array.from({ length: messages }, (_, index) => {
      const { address, name = "" } = recipientOf(index);
      return pool.sendMail({
        from: { name: "Cluster Digest", address: sender },
        to: { name, address: address.addrSpec },
        subject,
        text,
        html,
        list: { unsubscribe: { url: `https://${domain}/leave`, comment: "" } },
      });
    });
    await Promise.all(sending);
  }
  return { send, close: () => pool.close() };
}
