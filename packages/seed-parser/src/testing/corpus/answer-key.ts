import type { Deadline, ItemKind } from "@clusterpost/core";

/** An event as an answer key tells it; optional facts are compared when they are there. */
export interface ExpectedEvent {
  readonly title?: string | undefined;
  /** Days and ranges of days: `2019-05-14`, `2019-05-14/2019-05-16`. */
  readonly when: readonly string[];
  readonly time?: string | undefined;
  readonly endTime?: string | undefined;
  readonly zone?: string | undefined;
  readonly place?: string | undefined;
  readonly registerBy?: string | undefined;
  readonly onInvitation?: boolean | undefined;
}

/** The deadline of a call. */
export interface ExpectedDeadline {
  readonly date: string;
  readonly time?: string | undefined;
  readonly zone?: string | undefined;
  readonly state?: Deadline["state"];
  readonly note?: Deadline["note"];
}

/** A file that belongs to the text; without a name when the text announces a file and names none. */
export interface ExpectedAttachment {
  readonly name?: string | null | undefined;
  readonly label?: string | undefined;
  readonly size?: string | undefined;
}

/** `null` and an empty list say that there is no such fact; an absent key says nothing. */
export interface ExpectedFacts {
  readonly title?: string | null | undefined;
  readonly author?: string | null | undefined;
  readonly date?: string | null | undefined;
  readonly events?: readonly ExpectedEvent[] | undefined;
  readonly deadlines?: readonly ExpectedDeadline[] | undefined;
  readonly attachments?: readonly ExpectedAttachment[] | undefined;
}

/** An item of a digest or listing. */
export interface ExpectedItem extends ExpectedFacts {
  readonly kind: ItemKind;
  readonly title: string;
}

/** What a careful reader finds in a document of the corpus; `corpus/README.md` explains each key. */
export interface AnswerKey extends ExpectedFacts {
  /** BCP 47 language tag of the text. */
  readonly language: string;
  /** What the document is an example of. */
  readonly forms: readonly string[];
  /** What the newsletter says: `ParseOptions`, the vocabulary as additions. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly kind: "article" | "interview" | "digest" | "listing";
  /** Codes that must be raised. */
  readonly diagnostics: readonly string[];
  readonly items: readonly ExpectedItem[];
  /** For people: why the key says what it says. */
  readonly note?: string | undefined;
}
