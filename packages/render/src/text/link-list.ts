import { cleanText } from "@clusterpost/core";

/** The numbered links of a plain-text issue: `[L1]`, so that no number can be taken for a footnote's. */
export interface LinkList {
  /** Gives the mark of an address, always the same one: `[L3]`. */
  readonly markOf: (href: string) => string;
  /** Takes the addresses marked since the last call: `[L3] https://…`, one line each. */
  readonly takeLines: () => string[];
}

/** Creates an empty list; numbers count from 1 through the whole issue. */
export function createLinkList(): LinkList {
  const numbers = new Map<string, number>();
  const pending = new Set<string>();
  const markOf = (address: string): string => {
    const href = cleanText(address);
    const number = numbers.get(href) ?? numbers.size + 1;
    numbers.set(href, number);
    pending.add(href);
    return `[L${number}]`;
  };
  const takeLines = (): string[] => {
    const lines = Array.from(pending, (href) => `[L${numbers.get(href)}] ${href}`);
    pending.clear();
    return lines;
  };
  return { markOf, takeLines };
}
