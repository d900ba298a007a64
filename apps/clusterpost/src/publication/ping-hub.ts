import { cleanLine } from "@clusterpost/core";

/** What a hub said when it was told that a feed has changed. */
export type PingReceipt =
  | { readonly topic: string; readonly outcome: "accepted"; readonly status: number }
  | { readonly topic: string; readonly outcome: "refused"; readonly status: number; readonly detail: string }
  /** It gave no answer; the others were not sent then. */
  | { readonly topic: string; readonly outcome: "unreachable"; readonly detail: string };

/** Characters of a hub's own words that are shown. */
const MAX_DETAIL = 200;
const TIMEOUT_MS = 10_000;

/** The first words of an answer; a hub may say as much as it likes. */
async function detailOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (reader === undefined) return "";
  const { value = new Uint8Array() } = await reader.read();
  await reader.cancel();
  return cleanLine(new TextDecoder().decode(value.subarray(0, 4 * MAX_DETAIL))).slice(0, MAX_DETAIL);
}

function causeOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  if (failure.name === "TimeoutError") return "no answer in time";
  return failure.cause instanceof Error ? failure.cause.message : failure.message;
}

async function ping(hub: string, topic: string, timeoutMs: number): Promise<PingReceipt> {
  try {
    const response = await fetch(hub, {
      method: "POST",
      body: new URLSearchParams({ "hub.mode": "publish", "hub.url": topic, "hub.topic": topic }),
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const { status } = response;
    const detail = await detailOf(response);
    return response.ok ? { topic, outcome: "accepted", status } : { topic, outcome: "refused", status, detail };
  } catch (cause) {
    return { topic, outcome: "unreachable", detail: cleanLine(causeOf(cause)).slice(0, MAX_DETAIL) };
  }
}

/**
 * Tells a WebSub hub that feeds have changed, one after the other.
 *
 * The recommendation leaves the words between publisher and hub open; these are the ones that public
 * hubs know. A redirect is a refusal, for it would turn the message into a request for a page.
 *
 * @param topics - addresses of the feeds
 * @returns a receipt for each topic, up to the first that the hub did not answer
 * @see WebSub §3.1; PubSubHubbub Core 0.3 §7.1
 */
export async function pingHub(
  hub: string,
  topics: readonly string[],
  timeoutMs: number = TIMEOUT_MS,
): Promise<readonly PingReceipt[]> {
  const receipts: PingReceipt[] = [];
  for (const topic of topics) {
    const receipt = await ping(hub, topic, timeoutMs);
    receipts.push(receipt);
    if (receipt.outcome === "unreachable") break;
  }
  return receipts;
}
