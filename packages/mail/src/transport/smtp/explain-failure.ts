import type { TransferStep } from "@clusterpost/core";
import type { NodemailerError } from "nodemailer";
import type { SmtpServer } from "./server.ts";
import { SMTP_PASSWORD_VARIABLE } from "./smtp-password.ts";

/** What went wrong with a connection, for people. */
export interface FailureExplanation {
  readonly reason: string;
  /** The operator's next step. */
  readonly hint?: string;
}

const UNTRUSTED =
  /^(?:DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT(?:_LOCALLY)?)$/;
const PLAINTEXT = /^(?:EPROTO|ERR_SSL_.*)$/;
const CHECK_ADDRESS = "Check `mail.smtp.host` and `mail.smtp.port`.";

/** The code of the system or of TLS below nodemailer's own. */
function codeOf(error: NodemailerError): string {
  return error.originalCode ?? error.code ?? "";
}

/** Says in plain words why no connection came about. */
export function explainFailure(error: NodemailerError, step: TransferStep, server: SmtpServer): FailureExplanation {
  const { host, port } = server;
  const code = codeOf(error);
  if (code === "ECONNREFUSED") return { reason: `Nobody answers at ${host}, port ${port}.`, hint: CHECK_ADDRESS };
  if (error.code === "EDNS") return { reason: `The server ${host} was not found (${code}).`, hint: CHECK_ADDRESS };
  if (UNTRUSTED.test(code)) {
    const hint = "If it is your own server, name its certificate in `mail.smtp.caFile`.";
    return { reason: `Nobody vouches for the certificate of ${host} (${code}).`, hint };
  }
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    const hint = "Write the name for which the certificate was issued into `mail.smtp.host`.";
    return { reason: `The certificate of ${host} is for another name.`, hint };
  }
  if (code === "CERT_HAS_EXPIRED") return { reason: `The certificate of ${host} has expired.` };
  if (step === "tls" && PLAINTEXT.test(code)) {
    const hint = "Most servers want `starttls` at port 587 and `tls` at port 465.";
    return { reason: `The server does not encrypt from the first byte at port ${port}.`, hint };
  }
  return { reason: `${error.message}.`.replace(/\.\.$/, ".") };
}

/** What can be done about a connection that a server ended with an answer or with silence. */
export function hintFor(step: TransferStep, isAnswered: boolean): string | undefined {
  if (step === "auth") return `Check \`mail.smtp.user\` and the password in ${SMTP_PASSWORD_VARIABLE}.`;
  if (step === "connect" && !isAnswered) return `${CHECK_ADDRESS} Many networks close port 25.`;
  if (step === "tls" && isAnswered) return "A server that cannot encrypt is not used; ask its operator.";
  return undefined;
}
