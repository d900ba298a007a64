export type { Envelope, OutgoingMessage, Receipt, Transport } from "@clusterpost/core";
export type { Address } from "./address/address.ts";
export { parseAddress } from "./address/address.ts";
export type { AddressFault, AddressProblem, ReportAddress } from "./address/address-problem.ts";
export type { DkimKey, DkimSigner } from "./dkim/signer.ts";
export type { CustomHeader, InlineImage, MessageContent, MessageFile, MessageSlot } from "./message/content.ts";
export type { Recipient } from "./message/recipient.ts";
export type { Mailbox, Sender, Unsubscribe } from "./message/sender.ts";
