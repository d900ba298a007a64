import { describe, expect, it } from "vitest";
import { generateDkimKey } from "../dkim/generate-key.ts";
import { createDkimSigner } from "../dkim/signer.ts";
import { checkDkim, unsignedFinding } from "./check-dkim.ts";
import { checkDmarc } from "./check-dmarc.ts";
import { checkSpf } from "./check-spf.ts";
import type { TxtLookup } from "./txt-lookup.ts";

type Zone = Readonly<Record<string, readonly string[] | undefined>>;

/** Answers from a zone; a name that stands there without records does not answer. */
function lookupIn(zone: Zone, asked: string[] = []): TxtLookup {
  return (name) => {
    asked.push(name);
    if (!Object.hasOwn(zone, name)) return Promise.resolve({ kind: "none" });
    const texts = zone[name];
    return Promise.resolve(texts === undefined ? { kind: "failed", reason: "ETIMEOUT" } : { kind: "found", texts });
  };
}

const KEY = generateDkimKey("c.example", "news");
const OTHER = generateDkimKey("c.example", "news");
const SIGNER = createDkimSigner({ domain: "c.example", keys: [{ selector: "news", privateKey: KEY.privateKey }] });
const NAME = "news._domainkey.c.example";

describe("checkSpf (RFC 7208)", () => {
  it.each<[string, Zone, string, string]>([
    [
      "a strict record",
      {
        "c.example": ["v=spf1 mx ip4:192.0.2.0/24 ip6:2001:db8::/32 include:a.example -all"],
        "a.example": ["v=spf1 a -all"],
      },
      "ok",
      "ends with -all; receivers ask the DNS 3 of at most 10 times",
    ],
    [
      "a redirect",
      { "c.example": ["v=spf1 redirect=a.example"], "a.example": ["v=spf1 ip4:192.0.2.1 ~all"] },
      "ok",
      "redirects to a.example; receivers ask the DNS 1",
    ],
    [
      "other records beside it",
      { "c.example": ["google-site-verification=x", "v=spf1 -all", "v=spf10 x"] },
      "ok",
      "ends with -all",
    ],
    ["no record", { "c.example": ["v=spf10"] }, "error", "c.example has no SPF record"],
    ["no name", {}, "error", "c.example has no SPF record"],
    ["two records", { "c.example": ["v=spf1 -all", "v=spf1 ~all"] }, "error", "has 2 SPF records, so that none counts"],
    [
      "a term that is none",
      { "c.example": ["v=spf1 ipv4:192.0.2.1 -all"] },
      "error",
      "a term that is none: `ipv4:192.0.2.1`",
    ],
    ["an include of nothing", { "c.example": ["v=spf1 include: -all"] }, "error", "a term that is none"],
    ["everybody", { "c.example": ["v=spf1 +all"] }, "error", "lets every server send for you"],
    ["everybody, by default", { "c.example": ["v=spf1 all"] }, "error", "lets every server send for you"],
    ["no end", { "c.example": ["v=spf1 mx"] }, "warning", "does not say what other servers may do"],
    ["a neutral end", { "c.example": ["v=spf1 mx ?all"] }, "warning", "is neutral"],
    ["ptr", { "c.example": ["v=spf1 ptr -all"] }, "warning", "uses ptr"],
    [
      "an include without a record",
      { "c.example": ["v=spf1 include:a.example -all"] },
      "error",
      "a.example has no SPF record. The record of c.example includes it",
    ],
    ["a loop", { "c.example": ["v=spf1 include:c.example -all"] }, "error", "more than 10 times"],
    ["eleven lookups", { "c.example": [`v=spf1${" a".repeat(11)} -all`] }, "error", "more than 10 times"],
    ["silence", { "c.example": undefined }, "unknown", "did not answer for c.example (ETIMEOUT)"],
  ])("judges %s", async (_, zone, level, message) => {
    const [finding] = await checkSpf("c.example", lookupIn(zone));
    expect(finding?.level).toBe(level);
    expect(finding?.message).toContain(message);
  });

  it("asks no more often than receivers do, whatever the records say", async () => {
    const asked: string[] = [];
    const wide = Array.from({ length: 9 }, (_, index) => `include:w${index}.example`).join(" ");
    const zone = Object.fromEntries([
      ["c.example", [`v=spf1 ${wide} -all`]],
      ...Array.from({ length: 9 }, (_, index) => [`w${index}.example`, [`v=spf1 ${wide} -all`]]),
    ]);
    await checkSpf("c.example", lookupIn(zone, asked));
    expect(asked.length).toBeLessThanOrEqual(12);
  });
});

describe("checkDkim (RFC 6376 §3.6.1)", () => {
  it.each<[string, Zone, string, string]>([
    ["the key that signs", { [NAME]: [KEY.record] }, "ok", "holds the key that signs (RSA, 2048 bits)"],
    ["the key with spaces", { [NAME]: [KEY.record.replace("p=", "p= ")] }, "ok", "holds the key that signs"],
    ["no record", {}, "error", "has no record"],
    ["another key", { [NAME]: [OTHER.record] }, "error", "holds another key"],
    ["a revoked key", { [NAME]: ["v=DKIM1; p="] }, "error", "is revoked"],
    ["two records", { [NAME]: [KEY.record, KEY.record] }, "error", "has 2 records"],
    ["a record that is none", { [NAME]: ["hello"] }, "error", "is not written as"],
    ["a key under test", { [NAME]: [`${KEY.record}; t=y:s`] }, "warning", "only tested"],
    ["another hash", { [NAME]: [`${KEY.record}; h=sha1`] }, "error", "does not allow SHA-256"],
    ["another service", { [NAME]: [`${KEY.record}; s=tlsrpt`] }, "error", "not for mail"],
    ["silence", { [NAME]: undefined }, "unknown", "did not answer"],
  ])("judges %s", async (_, zone, level, message) => {
    const [finding] = await checkDkim(SIGNER, lookupIn(zone));
    expect(finding?.level).toBe(level);
    expect(finding?.message).toContain(message);
    if (level === "error") expect(finding?.hint).toMatch(/v=DKIM1; k=rsa; p=|Keep one/);
  });

  it("says what unsigned mails meet", () => {
    expect(unsignedFinding()).toMatchObject({ level: "error", subject: "DKIM" });
  });
});

describe("checkDmarc (RFC 7489)", () => {
  it.each<[string, string, Zone, string, string]>([
    ["a policy", "c.example", { "_dmarc.c.example": ["v=DMARC1; p=reject"] }, "ok", "sets the policy reject"],
    [
      "that of the domain above",
      "news.c.example",
      { "_dmarc.c.example": ["v=DMARC1; p=reject; sp=quarantine"] },
      "ok",
      "_dmarc.c.example sets the policy quarantine",
    ],
    [
      "reports only",
      "c.example",
      { "_dmarc.c.example": ["v=DMARC1; p=none; rua=mailto:d@c.example"] },
      "ok",
      "policy none",
    ],
    ["nothing but none", "c.example", { "_dmarc.c.example": ["v=DMARC1; p=none"] }, "warning", "neither protects"],
    ["some mails", "c.example", { "_dmarc.c.example": ["v=DMARC1; p=reject; pct=10"] }, "warning", "covers 10 %"],
    ["no record", "c.example", { "_dmarc.c.example": ["v=spf1 -all"] }, "error", "has no record"],
    [
      "two records",
      "c.example",
      { "_dmarc.c.example": ["v=DMARC1; p=none", "v=DMARC1; p=reject"] },
      "error",
      "2 DMARC records",
    ],
    ["no policy", "c.example", { "_dmarc.c.example": ["v=DMARC1; rua=mailto:a@c.example"] }, "error", "has no policy"],
    [
      "strict alignment",
      "news.c.example",
      { "_dmarc.news.c.example": ["v=DMARC1; p=reject; adkim=s"] },
      "error",
      "wants signatures of news.c.example itself",
    ],
    ["silence", "c.example", { "_dmarc.c.example": undefined }, "unknown", "did not answer"],
  ])("judges %s", async (_, domain, zone, level, message) => {
    const [finding] = await checkDmarc(domain, "c.example", lookupIn(zone));
    expect(finding?.level).toBe(level);
    expect(finding?.message).toContain(message);
  });
});
