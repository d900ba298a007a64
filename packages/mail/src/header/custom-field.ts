import { ClusterpostError } from "@clusterpost/core";

/** Fields that the composer or the servers on the way write. */
const TAKEN = new Set(
  (
    "from sender reply-to to cc bcc subject date message-id in-reply-to references mime-version list-id list-unsubscribe " +
    "list-unsubscribe-post feedback-id auto-submitted archived-at return-path received received-spf delivered-to " +
    "dkim-signature domainkey-signature authentication-results disposition-notification-to return-receipt-to apparently-to " +
    "errors-to x-original-to envelope-to"
  ).split(" "),
);
const FAMILIES = /^(?:content-|resent-|arc-|x-google-|x-ms-|bimi-)/;
const NAME = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;

/**
 * Checks the name of a field that a newsletter adds.
 *
 * @throws ClusterpostError `MESSAGE_INVALID` for a name that is none (RFC 5322 §3.6.8) or is the composer's own
 */
export function assertCustomField(name: string): void {
  const known = name.toLowerCase();
  if (!NAME.test(name))
    throw new ClusterpostError("MESSAGE_INVALID", `\`${name.slice(0, 80)}\` cannot be the name of a field.`, {
      hint: "Use letters, figures and hyphens, as in X-Edition.",
    });
  if (TAKEN.has(known) || FAMILIES.test(known))
    throw new ClusterpostError("MESSAGE_INVALID", `The field \`${name}\` is not yours to set.`, {
      hint: "Clusterpost or a server on the way writes it; choose another name.",
    });
}
