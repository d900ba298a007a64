import { generateKeyPairSync } from "node:crypto";
import { slotMark } from "@clusterpost/core";
import { type Address, parseAddress } from "../address/address.ts";
import { formatDkimRecord } from "../dkim/public-record.ts";
import { createDkimSigner, type DkimSigner } from "../dkim/signer.ts";
import type { MessageContent } from "../message/content.ts";
import type { Sender } from "../message/sender.ts";

/** Reads an address that is known to be one. */
export function addressOf(text: string): Address {
  const address = parseAddress(text);
  if (address === undefined) throw new RangeError(`${text} is no address.`);
  return address;
}

const pem = (type: "rsa" | "ed25519"): string => {
  const { privateKey } =
    type === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 2048 }) : generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
};

/** A signer with keys of both kinds, made anew. */
export function testSigner(domain = "clusters.example"): DkimSigner {
  const keys = [
    { selector: "news2026", privateKey: pem("rsa") },
    { selector: "news2026e", privateKey: pem("ed25519") },
  ];
  return createDkimSigner({ domain, keys });
}

/** What is published for a signer: TXT records by name. */
export function recordsOf({ domain, keys }: DkimSigner): Readonly<Record<string, string>> {
  return Object.fromEntries(keys.map((key) => [`${key.selector}._domainkey.${domain}`, formatDkimRecord(key)]));
}

/** A sender with every field that one can have. */
export const SENDER: Sender = {
  from: { address: addressOf("digest@clusters.example"), name: "Cluster Digest" },
  replyTo: { address: addressOf("editors@clusters.example"), name: "Редакция" },
  list: { id: "digest.clusters.example", name: "Cluster Digest" },
  unsubscribe: { url: slotMark("unsubscribeUrl"), mailto: addressOf("leave@clusters.example") },
  feedbackId: "clusters",
  idKey: Buffer.alloc(32, 7),
};

/** A mailing with slots of every kind in every place. */
export const CONTENT: MessageContent = {
  issueId: "2026-11",
  subject: "Cluster Digest: November 2026 – Ζωή in the harbour",
  html:
    `<!DOCTYPE html><html><head><title>Digest</title><style>p{margin:0}</style></head><body>` +
    `<p>Dear ${slotMark("name")},</p><p>Ropes  cost  = 5 €. ${"A long line of words. ".repeat(12)}</p>` +
    `<p><a href="${slotMark("viewUrl")}">View</a> · <a style="color:red" href="${slotMark("unsubscribeUrl")}">Leave</a> ${slotMark("viewUrl")}</p></body></html>\n`,
  text: `Dear ${slotMark("name")},\n\nRopes  cost = 5 €. \nFrom now on\n    indented\n.\n${"Ω".repeat(60)}\n\nView: ${slotMark("viewUrl")}\nLeave: ${slotMark("unsubscribeUrl")} ${slotMark("name")}${slotMark("name")}!\n`,
  date: "2026-11-22T09:00:00Z",
  language: "en-GB",
  slots: {
    name: { kind: "text", fallback: "reader" },
    viewUrl: { kind: "url", fallback: "https://clusters.example/issues/2026-11/" },
    unsubscribeUrl: { kind: "url", fallback: "https://clusters.example/leave" },
  },
  archivedAt: "https://clusters.example/issues/2026-11/",
  isAutomatic: true,
  headers: [{ name: "X-Edition", value: "Nº 11" }],
};
