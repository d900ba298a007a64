import { readFileSync } from "node:fs";
import { slotMark } from "@clusterpost/core";
import { type CompiledMessage, compileMessage, createDkimSigner, type Recipient, type Sender } from "@clusterpost/mail";
import { addressOf } from "../samples/address-of.ts";

/** A rendered issue, as the parent process passes it on: without it, this process need not render. */
export interface RenderedMail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** RSA, 2048 bits, PEM. */
  readonly privateKey: string;
}

export const DOMAIN = "clusters.example";
export const SELECTOR = "bench";
export const ISSUE_URL: string = `https://${DOMAIN}/issues/2026-11/`;

/** Reads what the parent process wrote. */
export function readRendered(file: string | undefined): RenderedMail {
  if (file === undefined) throw new RangeError("No file is named.");
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The address with which a recipient leaves. */
export function leaveUrl(index: number): string {
  return `https://${DOMAIN}/leave?r=${index}`;
}

/** A recipient by number: a name beyond ASCII, values for greeting and links. */
export function recipientOf(index: number): Recipient {
  const name = `Reader Zoë ${index}`;
  return {
    address: addressOf(`reader.${index}@reader.example`),
    name,
    values: { name, unsubscribeUrl: leaveUrl(index) },
  };
}

/** Compiles the mailing, with a signer or without. */
export function compileMailing({ subject, html, text, privateKey }: RenderedMail, isSigned: boolean): CompiledMessage {
  const sender: Sender = {
    from: { address: addressOf(`digest@${DOMAIN}`), name: "Cluster Digest" },
    list: { id: `digest.${DOMAIN}` },
    unsubscribe: { url: slotMark("unsubscribeUrl"), mailto: addressOf(`leave@${DOMAIN}`) },
    idKey: Buffer.alloc(32, 7),
    ...(isSigned ? { signer: createDkimSigner({ domain: DOMAIN, keys: [{ selector: SELECTOR, privateKey }] }) } : {}),
  };
  const slots = {
    name: { kind: "text", fallback: "reader" },
    viewUrl: { kind: "url", fallback: ISSUE_URL },
    unsubscribeUrl: { kind: "url" },
  } as const;
  return compileMessage({ issueId: "2026-11", subject, html, text, date: "2026-11-22T09:00:00Z", slots }, sender);
}
