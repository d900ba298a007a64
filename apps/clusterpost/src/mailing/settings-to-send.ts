import type { MailSettings, Newsletter } from "@clusterpost/core";

/** Sends for newsletters that do not say who does; no mail system has this domain (RFC 2606 §2). */
const NOBODY = "newsletter@newsletter.example";

/** The settings of a newsletter's mails, or as much as can be told without them. */
export interface SettingsToSend {
  readonly mail: MailSettings;
  /** True when nobody is named as the sender; such mails can only go to the mailbox or into files. */
  readonly isSenderMissing: boolean;
}

/** Completes the settings of a newsletter that has none: its readers' address sends, or nobody does. */
export function settingsToSend({ mail, contact }: Newsletter): SettingsToSend {
  if (mail !== undefined) return { mail, isSenderMissing: false };
  const sender = { address: contact ?? NOBODY };
  const settings = { sender, fields: {}, headers: {}, test: { addresses: [] } };
  return { mail: settings, isSenderMissing: contact === undefined };
}
