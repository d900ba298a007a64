import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";
import { DOMAIN, leaveUrl, type RenderedMail, SELECTOR } from "../compose/mailing.ts";

/** Composes a message for a recipient by number. */
export type Compose = (index: number) => Promise<Buffer>;

/** Replaces marks of slots, as a program would that personalises by replacing. */
function personalise(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\ufdd0(\w+)\ufdd1/g, (_, slot: string) => values[slot] ?? "");
}

/** nodemailer's composer, alone or with its DKIM as its transports join them. */
export function nodemailerComposer(
  { subject, html, text, privateKey }: RenderedMail,
  viewUrl: string,
): { readonly plain: Compose; readonly signed: Compose } {
  const dkim = new DKIM({ domainName: DOMAIN, keySelector: SELECTOR, privateKey });
  const messageOf = (index: number) => {
    const name = `Reader Zoë ${index}`;
    const values = { name, viewUrl, unsubscribeUrl: leaveUrl(index) };
    return new MailComposer({
      from: { name: "Cluster Digest", address: `digest@${DOMAIN}` },
      to: { name, address: `reader.${index}@reader.example` },
      subject,
      html: personalise(html, values),
      text: personalise(text, values),
      date: "Sun, 22 Nov 2026 09:00:00 +0000",
      list: {
        id: { url: `digest.${DOMAIN}`, comment: "Cluster Digest" },
        unsubscribe: { url: leaveUrl(index), comment: "" },
      },
    }).compile();
  };
  return {
    plain: (index) => messageOf(index).build(),
    signed: (index) => {
      const message = messageOf(index);
      message.processFunc((input) => dkim.sign(input));
      return message.build();
    },
  };
}
