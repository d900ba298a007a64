import { processorMs } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { GOOD_MAIL, mailOf } from "../../testing/mail-samples.ts";
import { summarize } from "../mail-summary.ts";
import { openMail } from "../open-mail.ts";
import { formatTrace } from "../trace-fields.ts";
import { inspectMail } from "./inspect-mail.ts";
import type { MailCheck, MailFinding } from "./mail-finding.ts";

const ID = "20190516T081530123-9f3a61c0b2d4";

async function inspect(message: Uint8Array, further: readonly MailCheck[] = []): Promise<readonly MailFinding[]> {
  const trace = formatTrace(ID, { from: "b@clusters.example", to: ["ada@reader.example"] }, 0);
  const file = Buffer.concat([trace, message]);
  const summary = summarize(ID, file, file.length, true);
  return (await inspectMail(summary, await openMail(message), () => undefined, further)).findings;
}

/** The good mail with one line changed or taken out. */
function changed(part: string | RegExp, by: string): Uint8Array {
  const text = GOOD_MAIL.join("\r\n").replace(part, by);
  return Buffer.from(`${text.startsWith("\r\n") ? text.slice(2) : text}\r\n`);
}

const outcomes = (findings: readonly MailFinding[]): Record<string, string> =>
  Object.fromEntries(findings.map(({ check, outcome }) => [check, outcome]));

describe("inspectMail", () => {
  it("passes a mail that keeps every rule, its missing signature aside", async () => {
    const findings = await inspect(mailOf(...GOOD_MAIL));
    expect(findings.filter(({ outcome }) => outcome !== "pass")).toMatchObject([{ check: "dkim", outcome: "warn" }]);
    expect(findings.map(({ check }) => check)).toEqual([
      "dkim",
      "from",
      "to",
      "subject",
      "date",
      "message-id",
      "mime-version",
      "repeated-fields",
      "list-unsubscribe",
      "list-unsubscribe-post",
      "list-id",
      "text-part",
      "remote-content",
      "active-content",
      "line-length",
      "line-ends",
      "seven-bit",
      "html-size",
    ]);
  });

  it("gives each finding a sentence", async () => {
    for (const { title, detail } of await inspect(mailOf(...GOOD_MAIL))) {
      expect(title).toMatch(/^[A-Z]/);
      expect(detail.length).toBeGreaterThan(2);
    }
  });

  it.each([
    ["from", "fail", /From: .*\r\n/, ""],
    ["from", "fail", /From: .*/, "From: a@a.example, b@b.example"],
    ["from", "fail", /From: .*/, "From: nobody"],
    ["from", "warn", /From: .*/, "From: digest@clusters.example"],
    ["to", "fail", /To: .*\r\n/, ""],
    ["to", "warn", "To: Ada <ada@reader.example>", "To: grace@reader.example"],
    ["to", "warn", "To: Ada <ada@reader.example>", "To: ada@reader.example, grace@reader.example"],
    ["subject", "fail", /Subject: .*\r\n/, ""],
    ["subject", "warn", /Subject: .*/, `Subject: ${"long ".repeat(20)}`],
    ["date", "fail", /Date: .*\r\n/, ""],
    ["date", "fail", /Date: .*/, "Date: yesterday"],
    ["date", "warn", /Date: .*/, "Date: Thu, 16 May 2069 08:15:30 +0000"],
    ["message-id", "fail", /Message-ID: .*\r\n/, ""],
    ["message-id", "fail", /Message-ID: .*/, "Message-ID: 2019-05"],
    ["mime-version", "fail", /MIME-Version: .*\r\n/, ""],
    ["repeated-fields", "fail", "MIME-Version:", "Subject: twice\r\nMIME-Version:"],
    ["list-unsubscribe", "fail", /List-Unsubscribe: [\s\S]*?abc>\r\n/, ""],
    ["list-unsubscribe", "fail", "<https://clusters.example/u/abc>", "<http://clusters.example/u/abc>"],
    ["list-unsubscribe", "warn", /,\r\n <mailto:[^>]*>/, ""],
    ["list-unsubscribe-post", "fail", /List-Unsubscribe-Post: .*\r\n/, ""],
    ["list-unsubscribe-post", "fail", "=One-Click", "=one-click"],
    ["list-id", "warn", /List-Id: .*\r\n/, ""],
    ["list-id", "fail", "<digest.clusters.example>", ""],
    ["text-part", "warn", "Ropes for the harbour =E2=80=93 the text.", ""],
    ["remote-content", "warn", "<h1>", '<img src=3D"https://t.example/p.gif"><h1>'],
    ["active-content", "fail", "<h1>", "<script>1</script><h1>"],
    ["line-length", "fail", "the text.", "x".repeat(999)],
    ["line-ends", "fail", "the text.", "the\ntext."],
    ["seven-bit", "warn", "the text.", "thé text."],
    ["seven-bit", "fail", "the text.", "the\u0000text."],
  ] as const)("finds for %s: %s (%s → %j)", async (check, outcome, part, by) => {
    expect(outcomes(await inspect(changed(part, by)))[check]).toBe(outcome);
  });

  it.each([
    [104_448 * 0.5, "pass"],
    [104_448 * 0.95, "warn"],
    [104_448 + 100, "fail"],
  ])("measures %i bytes of HTML against Gmail's 102 KB", async (bytes, outcome) => {
    const html = `<p>${"<b>x</b>\r\n".repeat(bytes / 9)}</p>`;
    const mail = mailOf("MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "", html);
    expect(outcomes(await inspect(mail))["html-size"]).toBe(outcome);
  });

  it("joins the findings of others by area", async () => {
    const finding: MailFinding = {
      check: "links",
      area: "list",
      outcome: "fail",
      title: "Links",
      detail: "One is dead.",
    };
    const findings = await inspect(mailOf(...GOOD_MAIL), [async () => [finding]]);
    const at = findings.indexOf(finding);
    expect(findings[at - 1]?.area).toBe("list");
    expect(findings[at + 1]?.area).toBe("body");
  });

  it("reads hostile fields in time that grows with them only", async () => {
    const hostile = [
      `List-Unsubscribe: ${"<".repeat(50_000)}`,
      `List-Id: <${"a.".repeat(50_000)}`,
      `From: ${'"a'.repeat(30_000)}`,
      `Date: ${" ".repeat(30_000)}x`,
      `MIME-Version: ${"1.0 ( ".repeat(9000)}`,
      `Message-ID: <${"a".repeat(30_000)}@${"b".repeat(30_000)}`,
      `To: ${"a@b, ".repeat(12_000)}`,
      `Subject: ${"=?utf-8?q?".repeat(9000)}`,
      `DKIM-Signature: ${"a;".repeat(40_000)}`,
      "Content-Type: text/html",
      "",
      "<meta ".repeat(60_000),
      "src=".repeat(60_000),
      "url(".repeat(60_000),
    ];
    expect(await processorMs(() => inspect(mailOf(...hostile)))).toBeLessThan(3000);
  });
});
