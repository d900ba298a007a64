import type { MailSearch, MailStore } from "@clusterpost/mail";
import type { MailReader } from "./mail-reader.ts";

/** What the pages and the interface of a mailbox work with. */
export interface MailboxContext {
  readonly store: MailStore;
  readonly search: MailSearch;
  readonly read: MailReader;
  /** Where programs bring mails. */
  readonly smtp: { readonly host: string; readonly port: number };
  /** How the command is called here, for hints: `npx -y pnpm@12 clusterpost`. */
  readonly command: string;
  /** Tells this run of a mailbox from others; says nothing about the secret. */
  readonly instance: string;
  /** Whoever knows it may stop the mailbox. */
  readonly secret: string;
  readonly stop: () => void;
}
