/** A field of the header that a newsletter adds; the value is plain text and may hold marks of slots. */
export interface CustomHeader {
  /** `field-name` of RFC 5322 §3.6.8; none that the composer writes itself. */
  readonly name: string;
  readonly value: string;
}

/** A file that goes with every message. */
export interface MessageFile {
  /** As recipients see it: any letters, no folder. */
  readonly name: string;
  /** `type/subtype` of RFC 2045 §5.1, without parameters. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A picture inside the HTML. */
export interface InlineImage extends MessageFile {
  /** The HTML shows it as `<img src="cid:…">`: `addr-spec` of RFC 2392, such as `logo@clusters.example`. */
  readonly contentId: string;
}

/**
 * A value that differs from recipient to recipient.
 *
 * - `text`: one line of plain text; escaped in HTML, encoded in headers.
 * - `url`: a whole address, `https:`, `http:` or `mailto:`; what is none is an error, not a link.
 */
export interface MessageSlot {
  readonly kind: "text" | "url";
  /** Stands there for recipients without a value, or with nothing that shows; without it, no value is an error. */
  readonly fallback?: string;
}

/**
 * What all recipients of a mailing get, with places for what differs: marks that `slotMark` of
 * `@clusterpost/core` made, in `subject`, `html`, `text` and the values of `headers`.
 */
export interface MessageContent {
  /** What tells this mailing from others; Message-IDs derive from it. A test mail is a mailing of its own. */
  readonly issueId: string;
  /** Plain text, one line. */
  readonly subject: string;
  readonly html: string;
  /** LF line ends. */
  readonly text: string;
  /** Instant in UTC, `2026-11-22T09:00:00Z`: the field `Date` of every message. */
  readonly date: string;
  /** BCP 47 language tag: the field `Content-Language` (RFC 3282). */
  readonly language?: string;
  /** Every slot that is marked somewhere, by name. */
  readonly slots?: Readonly<Record<string, MessageSlot>>;
  /** Absolute http(s) address of the issue in the archive: `Archived-At` (RFC 5064). */
  readonly archivedAt?: string;
  /** A message that a program sends without a person's doing: `Auto-Submitted: auto-generated` (RFC 3834). */
  readonly isAutomatic?: boolean;
  readonly headers?: readonly CustomHeader[];
  readonly attachments?: readonly MessageFile[];
  readonly inlineImages?: readonly InlineImage[];
}
