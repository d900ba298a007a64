import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compileMessage } from "../message/compile-message.ts";
import { addressOf, CONTENT, SENDER, testSigner } from "../testing/mailing.ts";
import { generateDkimKey } from "./generate-key.ts";
import { formatDkimRecord, parseDkimRecord } from "./public-record.ts";
import { createDkimSigner } from "./signer.ts";

const NEWS = generateDkimKey("clusters.example", "news");
const OTHER = generateDkimKey("clusters.example", "other");
const rsaPem = (bits: number): string =>
  generateKeyPairSync("rsa", { modulusLength: bits }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const signerOf = (privateKey: string, publicRecord?: string, domain = "clusters.example", selector = "news") =>
  createDkimSigner({
    domain,
    keys: [{ selector, privateKey, ...(publicRecord === undefined ? {} : { publicRecord }) }],
  });

describe("createDkimSigner (RFC 6376 §3.3, RFC 8301)", () => {
  it("takes the key that is published, U-labels, and PKCS #1", () => {
    expect(signerOf(NEWS.privateKey, NEWS.record).keys[0]?.algorithm).toBe("rsa-sha256");
    expect(signerOf(NEWS.privateKey, undefined, "müller.example").domain).toBe("xn--mller-kva.example");
    const pkcs1 = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({
      type: "pkcs1",
      format: "pem",
    });
    expect(signerOf(pkcs1.toString()).keys).toHaveLength(1);
  });

  const ecPem = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ type: "pkcs8", format: "pem" });
  const locked = generateKeyPairSync("ed25519").privateKey.export({
    type: "pkcs8",
    format: "pem",
    cipher: "aes-256-cbc",
    passphrase: "x",
  });
  it.each([
    ["no key", "", undefined, "no private key in PEM"],
    ["a damaged key", NEWS.privateKey.replace("A", "B").slice(0, 400), undefined, "no private key in PEM"],
    ["a public key", "-----BEGIN PUBLIC KEY-----\n", undefined, "public half"],
    ["a key with a password", locked.toString(), undefined, "encrypted"],
    ["a small key", rsaPem(1024), undefined, "it has 1024 bits, and needs 2048"],
    ["a key of another kind", ecPem.toString(), undefined, "a key for ec"],
    ["a key that is not the published one", NEWS.privateKey, OTHER.record, "not the one that is published"],
    [
      "a record of another kind",
      NEWS.privateKey,
      generateDkimKey("a.example", "e", "ed25519").record,
      "not the one that is published",
    ],
    ["a revoked record", NEWS.privateKey, "v=DKIM1; p=", "revoked"],
    ["a record that is none", NEWS.privateKey, "hello", "not written as name=value"],
    ["a record without a key", NEWS.privateKey, "v=DKIM1; k=rsa", "has no key"],
    ["a record with a damaged key", NEWS.privateKey, NEWS.record.slice(0, 200), "cannot be read"],
  ])("refuses %s", (_, privateKey, record, message) => {
    expect(() => signerOf(privateKey, record)).toThrow(message);
    expect(() => signerOf(privateKey, record)).toThrow(expect.objectContaining({ code: "DKIM_INVALID" }));
  });

  it("refuses a domain and a selector that are none, and a selector twice", () => {
    expect(() => signerOf(NEWS.privateKey, undefined, "localhost")).toThrow("is no domain");
    expect(() => signerOf(NEWS.privateKey, undefined, "a.example", "a b")).toThrow("is no selector");
    expect(() => signerOf(NEWS.privateKey, undefined, "a.example", "a; d=b.example")).toThrow("is no selector");
    const keys = ["news", "News"].map((selector) => ({ selector, privateKey: NEWS.privateKey }));
    expect(() => createDkimSigner({ domain: "a.example", keys })).toThrow("same selector");
  });
});

describe("the sender's domain (RFC 7489 §3.1.1)", () => {
  it.each(["clusters.example", "news.clusters.example"])("may be %s for clusters.example", (domain) => {
    const from = { address: addressOf(`digest@${domain}`) };
    expect(() => compileMessage(CONTENT, { ...SENDER, from, signer: testSigner() })).not.toThrow();
  });

  it.each(["other.example", "notclusters.example", "example.com"])("is refused when it is %s", (domain) => {
    const from = { address: addressOf(`digest@${domain}`) };
    expect(() => compileMessage(CONTENT, { ...SENDER, from, signer: testSigner() })).toThrow(
      expect.objectContaining({
        code: "DKIM_INVALID",
        message: `The key signs for clusters.example, but the sender's address is at ${domain}.`,
      }),
    );
  });
});

describe("generateDkimKey", () => {
  it.each(["rsa", "ed25519"] as const)("gives an %s key and its record", (kind) => {
    const { privateKey, record, recordName, zoneLine } = generateDkimKey("clusters.example", "n", kind);
    expect(recordName).toBe("n._domainkey.clusters.example");
    expect(parseDkimRecord(record)).toMatchObject({ keyType: kind, isRevoked: false, isTest: false });
    const strings = Array.from(zoneLine.matchAll(/"([^"]*)"/g), ([, string = ""]) => string);
    expect(strings.join("")).toBe(record);
    for (const string of strings) expect(string.length).toBeLessThanOrEqual(255);
    const [key] = signerOf(privateKey, record, "clusters.example", "n").keys;
    expect(key === undefined ? "" : formatDkimRecord(key)).toBe(record);
  });

  it("reads records as RFC 8463 §A.2 writes them", () => {
    expect(parseDkimRecord("v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")).toMatchObject({
      keyType: "ed25519",
    });
  });
});
