import { ClusterpostError } from "@clusterpost/core";

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/**
 * Writes the field `Date` of an instant (RFC 5322 §3.3), with its CRLF.
 *
 * @param instant - in UTC: `2026-11-22T09:00:00Z`
 * @throws ClusterpostError `MESSAGE_INVALID` when it is no instant
 */
export function formatDateField(instant: string): string {
  const date = new Date(instant);
  if (
    !INSTANT.test(instant) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 19) !== instant.slice(0, 19)
  )
    throw new ClusterpostError("MESSAGE_INVALID", `The date \`${instant}\` of the message is no instant in UTC.`, {
      hint: "Write it like 2026-11-22T09:00:00Z.",
    });
  return `Date: ${date.toUTCString().replace("GMT", "+0000")}\r\n`;
}
