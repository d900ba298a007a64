import { generateKeyPairSync } from "node:crypto";
import { type CompiledMessage, compileMessage, createDkimSigner, type Recipient } from "@clusterpost/mail";
import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { addressOf } from "./address-of.ts";
import { sampleIssue } from "./issues.ts";
import { DIGEST_MONTH } from "./seed-files.ts";

/** A mailing as every contender gets it. */
export interface SmtpMailing {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly sender: string;
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
  readonly compiled: CompiledMessage;
}

/** A recipient by number. */
export function recipientOf(index: number): Recipient {
  return { address: addressOf(`reader.${index}@reader.example`), name: `Reader ${index}` };
}

/** The sample newsletter's digest, with a new key of 2048 bits. */
export function smtpMailing(): SmtpMailing {
  const { subject, html, text } = renderIssue(theme, sampleIssue(DIGEST_MONTH));
  const [domain, selector] = ["clusters.example", "bench"];
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const pem = String(privateKey.export({ type: "pkcs8", format: "pem" }));
  const sender = `digest@${domain}`;
  const compiled = compileMessage(
    { issueId: "bench", subject, html, text, date: "2026-11-22T09:00:00Z" },
    {
      from: { address: addressOf(sender), name: "Cluster Digest" },
      unsubscribe: { url: `https://${domain}/leave`, mailto: addressOf(`leave@${domain}`) },
      idKey: Buffer.alloc(32, 7),
      signer: createDkimSigner({ domain, keys: [{ selector, privateKey: pem }] }),
    },
  );
  return { subject, html, text, sender, domain, selector, privateKey: pem, compiled };
}
