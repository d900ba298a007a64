import type { MailQuery, MailSearch } from "./mail-query.ts";
import type { MailStore } from "./mail-store.ts";
import type { MailSummary } from "./mail-summary.ts";

/**
 * Waits until a mail that is meant has arrived; one that is there already counts.
 *
 * @param signal - ends the waiting
 * @returns the newest such mail, or `undefined` when the waiting ended without one
 */
export async function waitForMail(
  store: MailStore,
  search: MailSearch,
  query: MailQuery,
  signal: AbortSignal,
): Promise<MailSummary | undefined> {
  let wake: () => void = () => undefined;
  let hasChanged = false;
  const ring = (): void => {
    hasChanged = true;
    wake();
  };
  const unsubscribe = store.subscribe(ring);
  signal.addEventListener("abort", ring);
  try {
    while (!signal.aborted) {
      hasChanged = false;
      const [found] = await search.find(query);
      if (found !== undefined) return found;
      if (signal.aborted || hasChanged) continue;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    return undefined;
  } finally {
    unsubscribe();
    signal.removeEventListener("abort", ring);
  }
}
