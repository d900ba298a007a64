import { ClusterpostError, type Envelope } from "@clusterpost/core";

const ADDR_SPEC = /^(?!.*=\?)[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~.]{1,64}@[a-z0-9.-]{1,252}$/;
/** Atoms, a quoted string or encoded words, folded or not: nothing in which a second address could hide. */
const PHRASE =
  /^(?:[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+|"(?:[^"\\\r\n]|\\[ -~])*")(?:(?:\r\n)? [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*(?:\r\n)? $/;

/**
 * Gives back an envelope that is the one of a header (one recipient, and the same).
 *
 * @param to - the field `To` as it is written in the message
 * @throws ClusterpostError `ADDRESS_INVALID` when they differ, or an address did not come from `parseAddress`
 */
export function assertEnvelope(envelope: Envelope, to: string): Envelope {
  const bare = `To: ${envelope.to}\r\n`;
  const end = `<${envelope.to}>\r\n`;
  const isOne = to === bare || (to.startsWith("To: ") && to.endsWith(end) && PHRASE.test(to.slice(4, -end.length)));
  if (isOne && ADDR_SPEC.test(envelope.to) && ADDR_SPEC.test(envelope.from)) return envelope;
  throw new ClusterpostError("ADDRESS_INVALID", "The address of a recipient is not one address.", {
    hint: "Read addresses with parseAddress.",
  });
}
