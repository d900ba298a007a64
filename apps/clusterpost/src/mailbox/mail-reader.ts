import {
  type DkimRecordSource,
  inspectMail,
  type MailFinding,
  type MailStore,
  type MailSummary,
  type OpenedMail,
  openMail,
} from "@clusterpost/mail";

/** A mail with all that the inbox shows of it. */
export interface ReadMail {
  readonly summary: MailSummary;
  readonly mail: OpenedMail;
  readonly findings: readonly MailFinding[];
}

/** Opens mails of a store; the last few stay open, for a page asks for several parts of one mail. */
export type MailReader = (id: string) => Promise<ReadMail | undefined>;

const KEPT_MAILS = 4;
const KEPT_BYTES = 8_000_000;

/**
 * Makes a reader.
 *
 * @param keys - gives the public keys that are known here, as they are now
 */
export function createMailReader(store: MailStore, keys: () => Promise<DkimRecordSource>): MailReader {
  const open = new Map<string, Promise<OpenedMail | undefined>>();
  store.subscribe(({ type, id }) => {
    if (type === "removed") open.delete(id);
  });
  const opened = (summary: MailSummary): Promise<OpenedMail | undefined> => {
    const { id, sizeBytes } = summary;
    const known = open.get(id);
    if (known !== undefined) return known;
    const reading = store.read(id).then((bytes) => (bytes === undefined ? undefined : openMail(bytes)));
    if (sizeBytes <= KEPT_BYTES) open.set(id, reading);
    const [oldest] = open.keys();
    if (open.size > KEPT_MAILS && oldest !== undefined) open.delete(oldest);
    return reading;
  };
  return async (id) => {
    const summary = store.get(id);
    if (summary === undefined) return undefined;
    const mail = await opened(summary);
    if (mail === undefined) return undefined;
    const { findings } = await inspectMail(summary, mail, await keys());
    return { summary, mail, findings };
  };
}
