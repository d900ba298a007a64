import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type OpenedMail, openMail } from "@clusterpost/mail";
import { beforeAll, describe, expect, it } from "vitest";
import { startMailbox } from "./mailbox-process.ts";
import { type CliRun, readTree, runCli, temporaryFolder } from "./run-cli.ts";
import { copySampleForMailbox } from "./sample-copy.ts";

interface SentTest {
  readonly issue: string;
  readonly subject: string;
  readonly receipts: readonly {
    for: string;
    address: string;
    outcome: string;
    link: string | null;
    messageId: string;
  }[];
  readonly inbox: string | null;
}

const fieldText = ({ fields }: OpenedMail, name: string): string | undefined =>
  fields.find((field) => field.name === name)?.raw.trim();

function leadOf(built: Readonly<Record<string, string>>): string {
  return /<h2[\s\S]*?<\/h2>/.exec(built["issues/2026-11/newsletter.html"] ?? "")?.[0] ?? "missing";
}

async function sendJson(...args: readonly string[]): Promise<SentTest & { readonly code: number }> {
  const run = await runCli(["send-test", ...args, "--json"]);
  if (run.stdout === "") expect.fail(run.stderr);
  return { ...(JSON.parse(run.stdout) as SentTest), code: run.code };
}

/** The `.eml` files of a dry run, by recipient. */
async function readMails(folder: string): Promise<Map<string, OpenedMail>> {
  const mails = new Map<string, OpenedMail>();
  for (const name of readdirSync(folder)) {
    const mail = await openMail(readFileSync(join(folder, name)));
    mails.set(fieldText(mail, "To") ?? "", mail);
  }
  return mails;
}

describe("clusterpost send-test", () => {
  let folder: string;
  beforeAll(() => {
    folder = copySampleForMailbox();
  });

  it("mails what build makes, to the byte, where nothing differs from reader to reader", async () => {
    const own = copySampleForMailbox();
    const yaml = join(own, "newsletter.yaml");
    writeFileSync(yaml, readFileSync(yaml, "utf8").replace(/\nmail:[\s\S]*/, "\n"));
    const [out, mailsOut] = [temporaryFolder(), temporaryFolder()];
    await runCli(["build", own, "--newest", "--out", out]);
    await sendJson(own, "--to", "ana@clusters.example", "--dry-run", "--out", mailsOut);
    const built = readTree(out);
    const [mail] = [...(await readMails(mailsOut)).values()];
    expect(mail?.html?.trimEnd()).toBe(built["issues/2026-11/newsletter.html"]?.trimEnd());
    expect(mail?.text?.trimEnd()).toBe(built["issues/2026-11/newsletter.txt"]?.trimEnd());
  });

  it("gives each reader a greeting and an own address to unsubscribe", async () => {
    const out = temporaryFolder();
    const mailsOut = temporaryFolder();
    await runCli(["build", folder, "--newest", "--out", out]);
    const sent = await sendJson(folder, "--to", "ana@clusters.example,bo@x.example", "--dry-run", "--out", mailsOut);
    expect(sent).toMatchObject({
      code: 0,
      issue: "2026-11",
      subject: "[Test] Cluster Digest: November 2026",
      inbox: null,
    });
    const mails = await readMails(mailsOut);
    expect([...mails.keys()].sort()).toEqual(["ana@clusters.example", "bo@x.example"]);
    const built = readTree(out);
    const tokens = new Set<string>();
    for (const mail of mails.values()) {
      const token = /unsubscribe\?r=([\da-f]{32})/.exec(mail.text ?? "")?.[1] ?? "";
      tokens.add(token);
      expect(fieldText(mail, "List-Unsubscribe")).toContain(`<https://www.example.eu/unsubscribe?r=${token}>`);
      expect(mail.html).toContain("Dear reader,");
      expect(mail.text).toContain("Dear reader,");
      expect(mail.html).toContain(leadOf(built));
    }
    expect(tokens.size).toBe(2);
  });

  it("makes another message of each test, and the same one of an exact test", async () => {
    const run = async (...more: readonly string[]): Promise<SentTest> =>
      sendJson(
        folder,
        "--to",
        "ana@clusters.example",
        "--month",
        "2026-07",
        "--dry-run",
        "--out",
        temporaryFolder(),
        ...more,
      );
    const exact = [await run("--exact"), await run("--exact")];
    expect(exact[0]?.subject).not.toContain("[Test]");
    expect(exact[0]?.issue).toBe("2026-07");
    expect(exact[0]?.receipts[0]?.messageId).toBe(exact[1]?.receipts[0]?.messageId);
    expect((await run()).receipts[0]?.messageId).not.toBe(exact[0]?.receipts[0]?.messageId);
  });

  it("starts the mailbox, and its link shows the mail", async () => {
    const run = await runCli(["send-test", folder, "--to", "ana@clusters.example"]);
    expect(run.stderr).toBe("");
    expect(run.code).toBe(0);
    const link = /http:\S+\/messages\/\S+/.exec(run.stdout)?.[0] ?? "none";
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("[Test] Cluster Digest: November 2026");
    const id = link.split("/").at(-1);
    const { findings } = (await (await fetch(new URL(`/api/messages/${id}`, link))).json()) as {
      findings: { check: string; outcome: string }[];
    };
    expect(findings.filter(({ outcome }) => outcome !== "pass")).toMatchObject([{ check: "dkim", outcome: "warn" }]);
    const second = await sendJson(folder, "--to", "bo@x.example");
    expect(second.inbox).toBe(new URL("/", link).href);
  });

  it("starts one mailbox when two commands ask for it at the same moment", async () => {
    const own = copySampleForMailbox();
    const runs = await Promise.all(["a@x.example", "b@x.example"].map((to) => sendJson(own, "--to", to)));
    expect(runs[0]?.inbox).toBe(runs[1]?.inbox);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    const { total } = (await (await fetch(`${runs[0]?.inbox}api/status`)).json()) as { total: number };
    expect(total).toBe(2);
  });

  it("signs with the newsletter's key, and the mailbox finds the signature valid", async () => {
    const { generateKeyPairSync } = await import("node:crypto");
    const own = copySampleForMailbox();
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    writeFileSync(join(own, "key.pem"), privateKey.export({ format: "pem", type: "pkcs8" }), { mode: 0o600 });
    const yaml = join(own, "newsletter.yaml");
    writeFileSync(
      yaml,
      `${readFileSync(yaml, "utf8")}  dkim: { domain: example.eu, selector: news, keyFile: key.pem }\n`,
    );
    const { receipts, inbox } = await sendJson(own, "--to", "ana@clusters.example");
    const id = receipts[0]?.link?.split("/").at(-1);
    const { findings } = (await (await fetch(`${inbox}api/messages/${id}`)).json()) as {
      findings: { check: string; outcome: string; detail: string }[];
    };
    expect(findings.filter(({ outcome }) => outcome !== "pass")).toEqual([]);
    expect(findings[0]?.detail).toBe("Header and body are as they were signed. (rsa-sha256 of example.eu, key news)");
  });

  it("asks before a real server gets mails for strangers, and sends everything to one address", async () => {
    const own = copySampleForMailbox();
    const server = await startMailbox(join(temporaryFolder(), "server"));
    const yaml = join(own, "newsletter.yaml");
    const { host, port } = server.smtp;
    const smtp = `  smtp: { host: ${host}, port: ${port}, security: none }\n  test: { addresses: [tests@clusters.example] }\n`;
    writeFileSync(yaml, readFileSync(yaml, "utf8") + smtp);
    const refused = await runCli(["send-test", own, "--to", "ana@x.example"]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("Not in the list of test addresses: ana@x.example.");
    const { code, receipts } = await sendJson(
      own,
      "--to",
      "ana@x.example,bo@x.example",
      "--divert",
      "tests@clusters.example",
    );
    expect(code).toBe(0);
    expect(receipts.map((one) => [one.for, one.address, one.outcome, one.link])).toEqual([
      ["ana@x.example", "tests@clusters.example", "accepted", null],
      ["bo@x.example", "tests@clusters.example", "accepted", null],
    ]);
    const { messages } = (await (await fetch(`${server.url}/api/messages`)).json()) as {
      messages: { id: string; to: string[] }[];
    };
    expect(messages.map(({ to }) => to)).toEqual([["tests@clusters.example"], ["tests@clusters.example"]]);
    const raw = await (await fetch(`${server.url}/api/messages/${messages[1]?.id}/raw`)).text();
    expect(raw).toContain('\r\nTo: "ana@x.example (diverted)" <tests@clusters.example>\r\n');
    expect(raw).toContain("\r\nX-Clusterpost-Diverted-From: ana@x.example\r\n");
    expect((await sendJson(own)).receipts.map(({ address }) => address)).toEqual(["tests@clusters.example"]);
    expect((await sendJson(own, "--to", "eve@x.example", "--yes")).receipts[0]?.outcome).toBe("accepted");
    expect((await sendJson(own, "--to", "eve@x.example", "--mailbox")).inbox).toMatch(/^http:/);
    await server.end("SIGTERM");
    const unreachable = await runCli(["send-test", own]);
    expect(unreachable.code).toBe(1);
    expect(unreachable.stdout).toMatch(
      /^deferred {2}tests@clusters\.example\n {10}Nobody answers at .+\n {10}→ Check `mail\.smtp\.host`/,
    );
  });

  it("puts values of fields in as words", async () => {
    const out = temporaryFolder();
    await sendJson(
      folder,
      "--to",
      "ana@clusters.example",
      "--field",
      "name=<b>Ana</b> {{x}}",
      "--dry-run",
      "--out",
      out,
    );
    const [mail] = [...(await readMails(out)).values()];
    expect(mail?.html).toContain("Dear &lt;b&gt;Ana&lt;/b&gt; {{x}},");
    expect(mail?.text).toContain("Dear <b>Ana</b> {{x}},");
  });

  const usage: readonly (readonly [string, readonly string[], string])[] = [
    ["no recipient", [], "Nobody is named to send the test mail to."],
    ["an address that is none", ["--to", "nobody"], "`nobody`: "],
    ["a month that is none", ["--to", "a@x.example", "--month", "2026-13"], "not a month"],
    ["a month without an issue", ["--to", "a@x.example", "--month", "1999-01"], "There is no issue"],
    ["a field that is none", ["--to", "a@x.example", "--field", "=x"], "name=value"],
    ["month and newest", ["--to", "a@x.example", "--month", "2026-11", "--newest"], "does not go with"],
  ];
  it.each(usage)("ends with 2 for %s", async (_, args, words) => {
    const run: CliRun = await runCli(["send-test", folder, ...args]);
    expect([run.code, run.stdout]).toEqual([2, ""]);
    expect(run.stderr).toContain(words);
  });

  it("says what is wrong with the configuration", async () => {
    const own = copySampleForMailbox();
    const yaml = join(own, "newsletter.yaml");
    writeFileSync(
      yaml,
      readFileSync(yaml, "utf8").replace(
        "digest.example.eu",
        "digest.example.eu\n  dkim: { domain: example.eu, selector: news, keyFile: none.pem }",
      ),
    );
    const run = await runCli(["send-test", own, "--to", "a@x.example"]);
    expect(run.code).toBe(3);
    expect(run.stderr).toContain("none.pem` cannot be read.\n  → Check `mail.dkim.keyFile` in newsletter.yaml");
  });
});
