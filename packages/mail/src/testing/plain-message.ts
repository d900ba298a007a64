import type { OutgoingMessage } from "@clusterpost/core";

export interface PlainMessageParts {
  readonly to?: string;
  readonly from?: string;
  readonly messageId?: string;
  /** Lines of the body; joined with CRLF. */
  readonly lines?: readonly string[];
  /** Fields of the header besides those that every message has. */
  readonly fields?: readonly string[];
}

let count = 0;

/** A message for tests of transports, as short or long as they want. */
export function plainMessage(parts: PlainMessageParts = {}): OutgoingMessage {
  count += 1;
  const { to = "ana@reader.example", from = "news@clusters.example", lines = ["Dear Ana,", "", "news."] } = parts;
  const messageId = parts.messageId ?? `<issue-7.${count}@clusters.example>`;
  const header = [
    `From: "Cluster Digest" <${from}>`,
    `To: ${to}`,
    "Subject: News of the clusters",
    "Date: Sun, 01 Nov 2026 00:00:00 +0000",
    `Message-ID: ${messageId}`,
    "MIME-Version: 1.0",
    ...(parts.fields ?? []),
  ];
  const text = [...header, "", ...lines, ""].join("\r\n");
  return { envelope: { from, to }, messageId, bytes: Buffer.from(text, "utf8") };
}
