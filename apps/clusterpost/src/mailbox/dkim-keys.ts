import { type DkimRecordSource, dkimRecords, readDkimSigner } from "@clusterpost/mail";
import { newsletterHere } from "../project/newsletter-here.ts";

/**
 * The public keys of a newsletter, as its `newsletter.yaml` and its key files have them now; none where they
 * cannot be read.
 *
 * @param folder - of the newsletter
 */
export async function dkimKeysOf(folder: string | undefined): Promise<DkimRecordSource> {
  if (folder === undefined) return () => undefined;
  try {
    const dkim = (await newsletterHere(folder, folder))?.newsletter.mail?.dkim;
    if (dkim === undefined) return () => undefined;
    const records = dkimRecords(await readDkimSigner(dkim, folder));
    return (domain, selector) => records.get(`${selector}._domainkey.${domain}`);
  } catch {
    return () => undefined;
  }
}
