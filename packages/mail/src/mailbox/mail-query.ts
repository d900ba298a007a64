import type { MailStore } from "./mail-store.ts";
import type { MailSummary } from "./mail-summary.ts";
import { openMail } from "./open-mail.ts";

/** Which mails are meant. All that is given must be true. Letters count the same in both cases. */
export interface MailQuery {
  /** Words, each of which stands in subject, sender, recipients or text. */
  readonly words?: string;
  /** Part of a recipient's address, by the envelope. */
  readonly to?: string;
  /** Part of the sender's name or address. */
  readonly from?: string;
  /** Part of the subject. */
  readonly subject?: string;
  /** The whole `Message-ID`, angle brackets included. */
  readonly messageId?: string;
  readonly unread?: boolean;
  /** Arrived at this instant or later; milliseconds since 1970. */
  readonly since?: number;
}

/** Mails larger than this are not searched for words of their text. */
const SEARCHED_BYTES = 4 * 1024 * 1024;
const SEARCHED_CHARACTERS = 200_000;
const KEPT_CHARACTERS = 20_000_000;

/** Finds mails; the texts that it had to read are kept, within bounds. */
export interface MailSearch {
  /** Newest first. */
  readonly find: (query: MailQuery) => Promise<readonly MailSummary[]>;
}

const fold = (text: string): string => text.normalize("NFKC").toLowerCase();
const includes = (text: string, part: string | undefined): boolean =>
  part === undefined || fold(text).includes(fold(part));

/** Whether a mail is meant, its text left aside. */
export function matchesSummary(mail: MailSummary, query: MailQuery): boolean {
  return (
    includes(mail.to.join("\n"), query.to) &&
    includes(`${mail.from.name}\n${mail.from.address}\n${mail.sender}`, query.from) &&
    includes(mail.subject, query.subject) &&
    (query.messageId === undefined || query.messageId === mail.messageId) &&
    (query.unread === undefined || query.unread === mail.unread) &&
    (query.since === undefined || Date.parse(mail.receivedAt) >= query.since)
  );
}

/** Makes a search over a store. */
export function createMailSearch(store: MailStore): MailSearch {
  const texts = new Map<string, string>();
  let kept = 0;
  const keep = (id: string, text: string): void => {
    texts.set(id, text);
    kept += text.length;
    for (const [oldest, { length }] of texts) {
      if (kept <= KEPT_CHARACTERS) break;
      texts.delete(oldest);
      kept -= length;
    }
  };
  const textOf = async ({ id, sizeBytes }: MailSummary): Promise<string> => {
    const known = texts.get(id);
    if (known !== undefined || sizeBytes > SEARCHED_BYTES) return known ?? "";
    const bytes = await store.read(id);
    if (bytes === undefined) return "";
    const { text, html = "" } = await openMail(bytes);
    const found = fold((text ?? html.replace(/<[^<>]{0,2000}>/g, " ")).slice(0, SEARCHED_CHARACTERS));
    keep(id, found);
    return found;
  };
  return {
    find: async (query) => {
      const words = fold(query.words ?? "")
        .split(/\s+/)
        .filter((word) => word !== "");
      const found: MailSummary[] = [];
      for (const mail of store.list()) {
        if (!matchesSummary(mail, query)) continue;
        const { from, sender, to, subject } = mail;
        const head = fold([from.name, from.address, sender, ...to, subject].join("\n"));
        const left = words.filter((word) => !head.includes(word));
        if (left.length > 0) {
          const text = await textOf(mail);
          if (!left.every((word) => text.includes(word))) continue;
        }
        found.push(mail);
      }
      return found;
    },
  };
}
