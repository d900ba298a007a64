import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { MailSettings } from "@clusterpost/core";
import { afterAll, describe, expect, it } from "vitest";
import { generateDkimKey } from "../dkim/generate-key.ts";
import { compileMessage } from "../message/compile-message.ts";
import { addressOf } from "../testing/mailing.ts";
import { readMailSetup } from "./mail-setup.ts";

const folder = mkdtempSync(join(tmpdir(), "clusterpost-setup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const place = { folder, environment: {} };
writeFileSync(join(folder, "news.pem"), generateDkimKey("clusters.example", "news").privateKey, { mode: 0o600 });

const SETTINGS: MailSettings = {
  sender: { address: "digest@clusters.example" },
  greeting: "Dear {name} of {town},",
  fields: { name: "reader", town: "somewhere" },
  unsubscribe: { url: "https://clusters.example/leave?r={token}&n={name}", mailto: "leave@clusters.example" },
  listId: "digest.clusters.example",
  headers: { "X-Town": "{town}" },
  dkim: { domain: "clusters.example", selector: "news", keyFile: "news.pem" },
  test: { addresses: [] },
};
const ANA = addressOf("ana@clusters.example");

describe("readMailSetup", () => {
  it("gives what a mailing needs, and recipients with values of their own", async () => {
    const setup = await readMailSetup(SETTINGS, "Cluster Digest", place);
    const { greeting = "", unsubscribeUrl = "", slots, headers, sender } = setup;
    const content = { issueId: "1", subject: "S", date: "2026-11-22T09:00:00Z", slots, headers };
    const texts = { html: `<p>${greeting} <a href="${unsubscribeUrl}">leave</a></p>`, text: `${greeting}\n` };
    const mailing = compileMessage({ ...content, ...texts }, sender);
    const { bytes } = mailing.messageFor(setup.recipientOf(ANA, { name: "Ana & {{x}}", town: "Porto" }));
    const message = Buffer.from(bytes).toString("latin1");
    expect(message).toContain("Dear=20Ana & {{x}} of=20Porto,");
    expect(message).toMatch(
      /List-Unsubscribe: <https:\/\/clusters\.example\/leave\?r=[0-9a-f]{32}&n=Ana%20%26%20%7B%7Bx%7D%7D>,/,
    );
    expect(message).toContain("X-Town: Porto\r\n");
    expect(message).toContain("From: Cluster Digest <digest@clusters.example>\r\n");
    expect(message).toContain("DKIM-Signature: ");
    const other = Buffer.from(mailing.messageFor(setup.recipientOf(ANA)).bytes).toString("latin1");
    expect(other).toContain("Dear=20reader of=20somewhere,");
    expect(other).toContain("To: ana@clusters.example\r\n");
  });

  it("makes a secret for its owner only, once", async () => {
    const first = await readMailSetup(SETTINGS, "Digest", place);
    const file = join(folder, ".clusterpost/mail.key");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
    const second = await readMailSetup(SETTINGS, "Digest", place);
    expect(second.recipientOf(ANA)).toEqual(first.recipientOf(ANA));
  });

  it.each<[string, Partial<MailSettings>, string]>([
    [
      "an address that is none",
      { sender: { address: "digest@localhost" } },
      "`mail.sender.address` in newsletter.yaml is no mail address. The domain has no dot.",
    ],
    ["a field without a fallback", { fields: { name: "reader" } }, "Nothing stands for `{town}`"],
    [
      "a field in the address to unsubscribe",
      { unsubscribe: { url: "https://clusters.example/{id}" } },
      "Nothing stands for `{id}`",
    ],
    [
      "a key that is not there",
      { dkim: { domain: "clusters.example", selector: "news", keyFile: "no.pem" } },
      "cannot be read",
    ],
    ["a secret that is not there", { idKeyFile: "no.key" }, "cannot be read"],
  ])("refuses %s", async (_, settings, message) => {
    await expect(readMailSetup({ ...SETTINGS, ...settings }, "Digest", place)).rejects.toThrow(message);
  });

  it.skipIf(process.platform === "win32")("refuses a key that others can read", async () => {
    const file = join(folder, "open.pem");
    writeFileSync(file, readFileSync(join(folder, "news.pem")));
    chmodSync(file, 0o644);
    const dkim = { domain: "clusters.example", selector: "news", keyFile: "open.pem" };
    await expect(readMailSetup({ ...SETTINGS, dkim }, "Digest", place)).rejects.toThrow("can be read by others");
  });
});
