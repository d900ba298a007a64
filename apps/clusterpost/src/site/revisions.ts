import { type CalendarDate, issuePath, itemPath } from "@clusterpost/core";
import type { ItemPlace, Revision } from "@clusterpost/feeds";
import type { PublishedState } from "../publication/history.ts";
import type { PinnedIssues } from "../publication/pin-issues.ts";

/** What the history says of changes and moves, as outputs ask for it. */
export interface Revisions {
  /** By the id of a feed's entry, or the UID of a calendar's. */
  readonly revisionOf: (id: string) => Revision | undefined;
  readonly modifiedOn: (issueId: string, itemId?: string) => CalendarDate | undefined;
  readonly originOf: (place: ItemPlace) => ItemPlace | undefined;
  /** Everything that it says of an issue, as one text. */
  readonly textOf: (issueId: string) => string;
}

const NONE: Revisions = {
  revisionOf: () => undefined,
  modifiedOn: () => undefined,
  originOf: () => undefined,
  textOf: () => "",
};

const withoutSlash = (path: string): string => path.replace(/\/$/, "");

/** The path that an id names: `issues/2026-09/timber-days` of a tag URI and of a calendar's UID. */
function pathOfId(id: string): string {
  return id.startsWith("tag:") ? id.slice(id.indexOf(":", "tag:".length) + 1) : id.slice(0, id.lastIndexOf("@"));
}

function placeOf(text: string): ItemPlace {
  const slash = text.indexOf("/");
  return { issueId: text.slice(0, slash), itemId: text.slice(slash + 1) };
}

/** Makes the answers of a history; without one nothing has ever changed. */
export function revisionsOf(pinned: PinnedIssues | undefined): Revisions {
  if (pinned === undefined) return NONE;
  const byPath = new Map<string, PublishedState>();
  const texts = new Map<string, string[]>();
  const note = (issueId: string, text: string): void => {
    const known = texts.get(issueId);
    if (known === undefined) texts.set(issueId, [text]);
    else known.push(text);
  };
  for (const [id, state] of pinned.published) {
    byPath.set(withoutSlash(issuePath(id)), state);
    note(id, `${state.sequence} ${state.changedOn}`);
  }
  for (const [key, state] of pinned.items) {
    const { issueId, itemId } = placeOf(pinned.origins.get(key) ?? key);
    byPath.set(withoutSlash(itemPath(issueId, itemId)), state);
    if (state.changedOn !== undefined) note(placeOf(key).issueId, `${key} ${state.sequence} ${state.changedOn}`);
  }
  for (const [key, origin] of pinned.origins) note(placeOf(key).issueId, `${key} ${origin}`);
  const originOf = ({ issueId, itemId }: ItemPlace): ItemPlace | undefined => {
    const origin = pinned.origins.get(`${issueId}/${itemId}`);
    return origin === undefined ? undefined : placeOf(origin);
  };
  return {
    revisionOf: (id) => {
      const path = pathOfId(id);
      // Later days of an item have a number behind its path.
      const state = byPath.get(path) ?? byPath.get(path.replace(/\/\d+$/, ""));
      return state?.changedOn === undefined ? undefined : { sequence: state.sequence, date: state.changedOn };
    },
    modifiedOn: (issueId, itemId) =>
      (itemId === undefined ? pinned.published.get(issueId) : pinned.items.get(`${issueId}/${itemId}`))?.changedOn,
    originOf,
    textOf: (issueId) => texts.get(issueId)?.join("\n") ?? "",
  };
}
