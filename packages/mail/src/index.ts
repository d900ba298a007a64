export type { Envelope, OutgoingMessage, Receipt, Transport } from "@clusterpost/core";
