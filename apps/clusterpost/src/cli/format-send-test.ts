import type { SendTestResult, TestReceipt } from "../mailing/send-test.ts";
import { commandHere } from "./command-here.ts";
import { plural } from "./plural.ts";
import type { Terminal } from "./terminal.ts";

const COLOURS = { accepted: "green", deferred: "yellow", rejected: "red", unknown: "yellow" } as const;

const REMEDIES = {
  accepted: "",
  deferred: "Send it again later.",
  rejected: "Sending it again changes nothing; see what the server says.",
  unknown: "It may have arrived: look before you send it again.",
} as const;

/** One line of a mail's fate, and what can be done where it did not arrive. */
export function formatReceipt({ meant, address, receipt, link }: TestReceipt, terminal: Terminal): string {
  const { outcome, code, status, detail, hint = REMEDIES[outcome] } = receipt;
  const whom = meant === address ? meant : `${meant} → ${address}`;
  const head = `${terminal.style(COLOURS[outcome], outcome.padEnd(8), "out")}  ${whom}`;
  if (outcome === "accepted") return link === undefined ? head : `${head}\n          ${link}`;
  const said = [code, status, detail].filter((part) => part !== undefined && part !== "").join(" ");
  return `${head}\n          ${said}\n          → ${hint}`;
}

/** What stands below the receipts. */
export function formatSendTest(result: SendTestResult, terminal: Terminal): string {
  const { subject, inbox, diagnostics, isSenderMissing, isSigned } = result;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const lines = [`\n${terminal.style("bold", subject, "out")}`];
  if (inbox !== undefined)
    lines.push(`Inbox: ${terminal.style("bold", inbox, "out")}  (${commandHere()} mailbox stop ends it)`);
  if (isSenderMissing) lines.push("Nobody is named as the sender: set `mail.sender` in newsletter.yaml.");
  else if (!isSigned) lines.push("The mails are not signed: `mail.dkim` in newsletter.yaml names a key.");
  if (errors > 0) lines.push(`${plural(errors, "error")} in the submissions; \`${commandHere()} build\` shows them.`);
  return lines.join("\n");
}

/** The result as one JSON object. */
export function sendTestJson({ issue, subject, receipts, inbox, diagnostics, isSigned }: SendTestResult): string {
  return JSON.stringify({
    issue: issue.id,
    subject,
    isSigned,
    receipts: receipts.map(({ meant, address, receipt, link }) => ({
      for: meant,
      address,
      ...receipt,
      link: link ?? null,
    })),
    inbox: inbox ?? null,
    errors: diagnostics.filter(({ severity }) => severity === "error").length,
    warnings: diagnostics.filter(({ severity }) => severity === "warning").length,
  });
}
