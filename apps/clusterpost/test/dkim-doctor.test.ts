import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { startDnsServer } from "./dns-server.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const folder = temporaryFolder();
const zone = new Map<string, readonly string[]>();
const server = await startDnsServer(zone);
afterAll(() => server.close());

const SETTINGS = [
  "name: Cluster Digest",
  "mail:",
  "  sender: { address: digest@clusters.example }",
  "  listId: digest.clusters.example",
  '  unsubscribe: { url: "https://clusters.example/leave?r={token}", mailto: leave@clusters.example }',
];

/** A newsletter in a folder of its own, with a key. */
async function newsletter(name: string, ...more: readonly string[]) {
  const home = join(folder, name);
  mkdirSync(home);
  writeFileSync(join(home, "newsletter.yaml"), `${[...SETTINGS, ...more].join("\n")}\n`);
  const { stdout } = await runCli(["dkim", "keygen", "--selector", "news", "--json"], {}, home);
  const key: { readonly recordName: string; readonly record: string; readonly keyFile: string } = JSON.parse(stdout);
  writeFileSync(
    join(home, "newsletter.yaml"),
    `${[...SETTINGS, "  dkim: { domain: clusters.example, selector: news, keyFile: keys/news.pem }", ...more].join("\n")}\n`,
  );
  return {
    home,
    key,
    doctor: (...args: readonly string[]) => runCli(["doctor", "--dns-server", server.address, ...args], {}, home),
  };
}

function publish(records: Readonly<Record<string, readonly string[]>>): void {
  zone.clear();
  for (const [name, texts] of Object.entries(records)) zone.set(name, texts);
}

describe("clusterpost dkim keygen", () => {
  it("writes a key that only its owner can read, says what to publish, and never overwrites", async () => {
    const home = join(folder, "keygen");
    mkdirSync(home);
    const args = ["dkim", "keygen", "--domain", "clusters.example", "--selector", "news"];
    const { code, stdout } = await runCli(args, {}, home);
    expect(code).toBe(0);
    expect(statSync(join(home, "keys/news.pem")).mode & 0o777).toBe(0o600);
    const key = readFileSync(join(home, "keys/news.pem"), "utf8");
    expect(key).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
    expect(stdout).not.toContain("PRIVATE KEY");
    expect(stdout).toMatch(
      /name {3}news\._domainkey\.clusters\.example\n {3}text {3}v=DKIM1; k=rsa; p=[A-Za-z0-9+/]{390,}={0,2}\n/,
    );
    expect(stdout).toContain("       keyFile: keys/news.pem\n");
    const again = await runCli(args, {}, home);
    expect(again.code).toBe(3);
    expect(again.stderr).toContain("already; keys are never overwritten.\n  → Choose another --selector");
    expect(readFileSync(join(home, "keys/news.pem"), "utf8")).toBe(key);
  });

  it("keeps the key of a named newsletter in its folder, and names it in the next steps", async () => {
    const { home } = await newsletter("named");
    const args = ["dkim", "keygen", "named", "--selector", "second"];
    const { code, stdout } = await runCli(args, {}, folder);
    expect(code).toBe(0);
    expect(statSync(join(home, "keys/second.pem")).mode & 0o777).toBe(0o600);
    expect(stdout).toContain("name   second._domainkey.clusters.example");
    expect(stdout).toContain("The secret half is in named/keys/second.pem.");
    expect(stdout).toContain("2. Write into named/newsletter.yaml:");
    expect(stdout).toContain("       keyFile: keys/second.pem\n");
    expect(stdout).toContain("check it: clusterpost doctor named\n");
  });

  it("refuses a folder that is not there", async () => {
    const { code, stderr } = await runCli(["dkim", "keygen", "gone", "--domain", "clusters.example"], {}, folder);
    expect([code, stderr]).toEqual([
      2,
      "error USAGE: There is no folder `gone`.\n  → Name the folder of the newsletter: clusterpost dkim keygen FOLDER\n",
    ]);
    expect(existsSync(join(folder, "gone"))).toBe(false);
  });

  it("makes Ed25519 keys, and takes the sender's domain", async () => {
    const { home } = await newsletter("second");
    const { stdout } = await runCli(["dkim", "keygen", "--ed25519", "--selector", "newse"], {}, home);
    expect(stdout).toMatch(
      /newse\._domainkey\.clusters\.example\n {3}text {3}v=DKIM1; k=ed25519; p=[A-Za-z0-9+/]{43}=\n/,
    );
    expect(stdout).toContain("       ed25519:\n         selector: newse\n         keyFile: keys/newse.pem\n");
  });

  it("asks for a domain where none is known, and refuses one that is none", async () => {
    const home = join(folder, "nowhere");
    mkdirSync(home);
    const { code, stderr } = await runCli(["dkim", "keygen"], {}, home);
    expect([code, stderr]).toEqual([2, expect.stringContaining("No domain is named")]);
    const wrong = await runCli(["dkim", "keygen", "--domain", "localhost"], {}, home);
    expect([wrong.code, wrong.stderr]).toEqual([3, expect.stringContaining("`localhost` is no domain")]);
    const path = await runCli(["dkim", "keygen", "--domain", "a.example", "--selector", "../x"], {}, home);
    expect([path.code, path.stderr]).toEqual([3, expect.stringContaining("is no selector")]);
  });
});

describe("clusterpost doctor", () => {
  it("finds nothing wrong where all is published", async () => {
    const { key, doctor } = await newsletter("right");
    publish({
      "clusters.example": ["v=spf1 include:spf.host.example -all"],
      "spf.host.example": ["v=spf1 ip4:192.0.2.0/24 -all"],
      [key.recordName]: [key.record],
      "_dmarc.clusters.example": ["v=DMARC1; p=quarantine; rua=mailto:d@clusters.example"],
    });
    const { code, stdout } = await doctor();
    expect(stdout).toMatchInlineSnapshot(`
      "Mails from digest@clusters.example

        mail    ok       Sender, list and ways to unsubscribe are set.
        SPF     ok       The SPF record of clusters.example ends with -all; receivers
                         ask the DNS 1 of at most 10 times for it.
        DKIM    ok       news._domainkey.clusters.example holds the key that signs
                         (RSA, 2048 bits).
        DMARC   ok       The record of _dmarc.clusters.example sets the policy
                         quarantine.

      no errors
      "
    `);
    expect(code).toBe(0);
  });

  it("says what is missing and what to publish", async () => {
    const { key, doctor } = await newsletter("wrong");
    publish({ "clusters.example": ["v=spf1 +all"], [key.recordName]: [key.record.replace(/p=.{20}/, "p=")] });
    const { code, stdout } = await doctor("--json");
    expect(code).toBe(1);
    const {
      sender,
      findings,
    }: { sender: string; findings: readonly { subject: string; level: string; hint?: string }[] } = JSON.parse(stdout);
    expect(sender).toBe("digest@clusters.example");
    expect(findings.map(({ subject, level }) => `${subject} ${level}`)).toEqual([
      "mail ok",
      "SPF error",
      "DKIM error",
      "DMARC error",
    ]);
    expect(findings[2]?.hint).toContain(key.record);
  });

  it("says what is not known when the DNS does not answer, and that is no error", async () => {
    const { home } = await newsletter("offline");
    const { code, stdout } = await runCli(["doctor", "--dns-server", "127.0.0.1:1"], {}, home);
    expect(code).toBe(0);
    expect(stdout).toContain("no errors, 3 not known without the DNS");
  });

  it("tells a key of another domain and one that cannot be used", async () => {
    publish({});
    const { home, doctor } = await newsletter("other");
    const file = join(home, "newsletter.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("domain: clusters.example", "domain: other.example"));
    expect((await doctor()).stdout.replace(/\s+/g, " ")).toContain(
      "The key signs for other.example, but the sender's address is at clusters.example.",
    );
    writeFileSync(file, text.replace("news.pem", "gone.pem"));
    expect((await doctor()).stdout.replace(/\s+/g, " ")).toMatch(/DKIM error The file `\S+gone\.pem` cannot be read\./);
  });

  it("names the folder in the remedy, where one was named", async () => {
    const home = join(folder, "unsigned");
    mkdirSync(home);
    writeFileSync(join(home, "newsletter.yaml"), `${SETTINGS.join("\n")}\n`);
    const { stdout } = await runCli(["doctor", "unsigned", "--dns-server", server.address, "--json"], {}, folder);
    const { findings }: { readonly findings: readonly { subject: string; hint?: string }[] } = JSON.parse(stdout);
    const dkim = findings.find(({ subject }) => subject === "DKIM");
    expect(dkim?.hint).toContain("Run clusterpost dkim keygen unsigned for an RSA key");
  });

  it("asks for a newsletter and for mail settings", async () => {
    const home = join(folder, "empty");
    mkdirSync(home);
    expect(await runCli(["doctor"], {}, home)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no newsletter.yaml"),
    });
    writeFileSync(join(home, "newsletter.yaml"), "name: Digest\n");
    expect(await runCli(["doctor"], {}, home)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("no usable mail settings"),
    });
    expect(await runCli(["doctor", "--dns-server", "x"], {}, home)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("no address of a DNS server"),
    });
  });
});
