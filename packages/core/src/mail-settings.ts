/** What signs mails: a key whose public half is published below `_domainkey` (RFC 6376). */
export interface DkimSettings {
  /** `d=`: the sender's domain or one above it. */
  readonly domain: string;
  readonly selector: string;
  /** Private key in PEM, relative to `newsletter.yaml`; readable by its owner only. */
  readonly keyFile: string;
  /** A second signature (RFC 8463). */
  readonly ed25519?: { readonly selector: string; readonly keyFile: string };
}

/** The server that takes mails. */
export interface SmtpSettings {
  readonly host: string;
  /** By default 465 for `tls`, 587 for `starttls`, 25 for `none`. */
  readonly port?: number;
  /** `tls` from the first byte, `starttls` required, or `none`, which only a server on this machine may have. */
  readonly security: "tls" | "starttls" | "none";
  /** The password is in `CLUSTERPOST_SMTP_PASSWORD` or in `passwordFile`, never here. */
  readonly user?: string;
  /** Relative to `newsletter.yaml`; readable by its owner only. */
  readonly passwordFile?: string;
  /** Certificates in PEM that are trusted besides those of the system, relative to `newsletter.yaml`. */
  readonly caFile?: string;
  /** Connections at the same time. */
  readonly connections?: number;
}

/** What `newsletter.yaml` says of mails, below `mail`. Addresses are as written; the composer's grammar judges them. */
export interface MailSettings {
  /** `From`; the name is the newsletter's when absent. */
  readonly sender: { readonly address: string; readonly name?: string };
  readonly replyTo?: string;
  /** `List-Id` (RFC 2919). */
  readonly listId?: string;
  /** Opens the mail: plain text in which `{name}` and other fields stand for values. */
  readonly greeting?: string;
  /** What stands for a field where a recipient has none, by field. */
  readonly fields: Readonly<Record<string, string>>;
  /** How readers leave. `{token}` in the address stands for the recipient, and any field for its value. */
  readonly unsubscribe?: { readonly url?: string; readonly mailto?: string };
  /** Stands for the sender in `Feedback-ID`. */
  readonly feedbackId?: string;
  /** Secret from which Message-IDs are made, relative to `newsletter.yaml`; made by itself when absent. */
  readonly idKeyFile?: string;
  readonly dkim?: DkimSettings;
  readonly smtp?: SmtpSettings;
  /** Fields of the header, by name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly test: {
    /** Who may get test mails without being asked for. */
    readonly addresses: readonly string[];
    /** Gets every test mail, whomever it is for. */
    readonly divertTo?: string;
  };
}
