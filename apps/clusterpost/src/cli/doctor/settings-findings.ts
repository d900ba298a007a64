import type { Diagnostic, MailSettings } from "@clusterpost/core";
import type { DoctorFinding } from "./format-findings.ts";

const finding = (level: DoctorFinding["level"], message: string, hint: string): DoctorFinding => ({
  subject: "mail",
  level,
  message,
  hint,
});

/** What the settings themselves lack: what large mailbox providers ask of whoever sends to many. */
export function settingsFindings(mail: MailSettings, diagnostics: readonly Diagnostic[]): readonly DoctorFinding[] {
  const found = diagnostics.map(({ message, hint }) => finding("error", message, hint));
  const { unsubscribe, listId } = mail;
  if (unsubscribe?.url === undefined)
    found.push(
      finding(
        "warning",
        "Readers cannot unsubscribe by one click, which large mailbox providers ask for.",
        "Add `mail.unsubscribe.url` with an address that begins with https://.",
      ),
    );
  if (unsubscribe?.mailto === undefined)
    found.push(
      finding(
        "warning",
        "Readers cannot unsubscribe by mail, which some mail programs need.",
        "Add `mail.unsubscribe.mailto`.",
      ),
    );
  if (listId === undefined)
    found.push(
      finding(
        "warning",
        "Mails do not name their list, by which mail programs sort.",
        "Add `mail.listId`, a name below your domain.",
      ),
    );
  if (found.length > 0) return found;
  return [{ subject: "mail", level: "ok", message: "Sender, list and ways to unsubscribe are set." }];
}
