import { cleanLine, type NetworkEvent, type OpenCall } from "@clusterpost/core";
import { itemFacts } from "../text/item-facts.ts";
import { plainText } from "../text/plain-text.ts";
import { wordingOf } from "../wording.ts";

/** Writes what is known of an event or a call as plain text, its own page last. */
export function describeItem(item: NetworkEvent | OpenCall, language: string): string {
  const words = wordingOf(language);
  const facts = itemFacts(item, language, words).join("\n");
  return [facts, plainText(item.body, words), cleanLine(item.url ?? "")].filter((part) => part !== "").join("\n\n");
}
