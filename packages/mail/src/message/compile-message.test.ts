import { ClusterpostError, slotMark } from "@clusterpost/core";
import { hasPythonJudge, readWithPython } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { addressOf, CONTENT, recordsOf, SENDER, testSigner } from "../testing/mailing.ts";
import { compileMessage } from "./compile-message.ts";
import type { MessageContent } from "./content.ts";
import type { Sender } from "./sender.ts";

const ANA = { address: addressOf("ana@clusters.example"), name: "Ana Maria" };
const compile = (content: Partial<MessageContent> = {}, sender: Partial<Sender> = {}) =>
  compileMessage({ ...CONTENT, ...content }, { ...SENDER, ...sender });
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

describe("compileMessage", () => {
  it("gives the same bytes for the same recipient, in any order", () => {
    const eve = { address: addressOf("eve@clusters.example") };
    const [one, other] = [compile(), compile()];
    const first = one.messageFor(ANA);
    one.messageFor(eve);
    other.messageFor(eve);
    expect(other.messageFor(ANA)).toEqual(first);
    expect(one.messageFor(eve).messageId).not.toBe(first.messageId);
  });

  it("names recipients by a keyed hash: Message-ID and boundary reveal no address", () => {
    const { messageId, bytes } = compile().messageFor(ANA);
    expect(messageId).toMatch(/^<[0-9a-f]{32}@clusters\.example>$/);
    expect(compile({}, { idKey: Buffer.alloc(32, 8) }).messageFor(ANA).messageId).not.toBe(messageId);
    expect(compile({ issueId: "2026-12" }).messageFor(ANA).messageId).not.toBe(messageId);
    expect(textOf(bytes).match(/ana@/g)).toHaveLength(1);
  });

  it("keeps every line within 76 characters, addresses aside, and ends each with CRLF", () => {
    const text = textOf(compile().messageFor(ANA).bytes);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(text).not.toMatch(/[^\0-\x7f]/);
    for (const line of text.split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
  });

  it("pins the header", () => {
    const [header = ""] = textOf(compile().messageFor(ANA).bytes).split("\r\n\r\n");
    expect(header.replaceAll("\r", "")).toMatchInlineSnapshot(`
      "From: Cluster Digest <digest@clusters.example>
      To: Ana Maria <ana@clusters.example>
      Reply-To: =?utf-8?b?0KDQtdC00LDQutGG0LjRjw==?= <editors@clusters.example>
      Subject: =?utf-8?q?Cluster_Digest=3A_November_2026_=E2=80=93_=CE=96=CF=89?=
       =?utf-8?q?=CE=AE_in_the_harbour?=
      Date: Sun, 22 Nov 2026 09:00:00 +0000
      Message-ID: <9dc53be57c63238a7ca9a09edc151b2a@clusters.example>
      List-Id: Cluster Digest <digest.clusters.example>
      List-Unsubscribe: <https://clusters.example/leave>,
       <mailto:leave@clusters.example?subject=unsubscribe>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      Feedback-ID: 2026-11:digest:newsletter:clusters
      Auto-Submitted: auto-generated
      Archived-At: <https://clusters.example/issues/2026-11/>
      Content-Language: en-GB
      X-Edition: =?utf-8?b?TsK6IDEx?=
      MIME-Version: 1.0
      Content-Type: multipart/alternative;
       boundary="=_e3ab2dba37f1d4c0280430dee55b9e8a""
    `);
  });

  it("leaves out what nobody asked for", () => {
    const { from, idKey } = SENDER;
    const plain: MessageContent = { issueId: "1", subject: "S", html: "<p>H", text: "T", date: CONTENT.date };
    const text = textOf(compileMessage(plain, { from, idKey }).messageFor({ address: ANA.address }).bytes);
    const names = (text.split("\r\n\r\n")[0] ?? "").match(/^[\w-]+(?=:)/gm);
    expect(names).toEqual(["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Content-Type"]);
  });

  it.each<[string, Partial<MessageContent>, Partial<Sender>, string]>([
    ["a short secret", {}, { idKey: Buffer.alloc(15) }, "too short"],
    ["no id", { issueId: " " }, {}, "no id"],
    ["no subject", { subject: " " }, {}, "no subject"],
    ["a subject of nothing that shows", { subject: "\u0007" }, {}, "would not be one line"],
    ["a date that is none", { date: "2026-02-30T09:00:00Z" }, {}, "no instant"],
    ["a slot that is not declared", { text: slotMark("other") }, {}, "not declared"],
    ["a slot named as what every object has", { text: slotMark("constructor") }, {}, "not declared"],
    ["half a mark", { text: "\ufdd0name" }, {}, "damaged"],
    ["a slot in a tag", { html: `<p title="${slotMark("name")}">x</p>` }, {}, "inside a tag"],
    ["a slot in an address", { html: `<a href="https://x.example/${slotMark("viewUrl")}">x</a>` }, {}, "inside a tag"],
    ["a slot in a style", { html: `<style>${slotMark("name")}</style>` }, {}, "inside a tag"],
    ["a slot in a comment", { html: `<!--[if mso]>${slotMark("name")}<![endif]-->` }, {}, "inside a tag"],
    ["a text as a link", { html: `<a href="${slotMark("name")}">x</a>` }, {}, "but no address"],
    [
      "a fallback that is no address",
      { slots: { ...CONTENT.slots, viewUrl: { kind: "url", fallback: "x" } } },
      {},
      "no address",
    ],
    ["no way to unsubscribe", {}, { unsubscribe: {} }, "no way to unsubscribe"],
    ["one that is not encrypted", {}, { unsubscribe: { url: "http://x.example/" } }, "not encrypted"],
    ["a list id that is none", {}, { list: { id: "digest" } }, "no id of a list"],
    ["a feedback id that is none", {}, { feedbackId: "a:b" }, "cannot be used"],
    ["a field of the composer's", { headers: [{ name: "Subject", value: "x" }] }, {}, "not yours"],
    ["a field of the body", { headers: [{ name: "Content-Type", value: "x" }] }, {}, "not yours"],
    ["a field that is none", { headers: [{ name: "X:\r\nBcc", value: "x" }] }, {}, "cannot be the name"],
    ["an empty field", { headers: [{ name: "X-A", value: " " }] }, {}, "is empty"],
    [
      "a field twice",
      {
        headers: [
          { name: "X-A", value: "1" },
          { name: "x-a", value: "2" },
        ],
      },
      {},
      "twice",
    ],
    ["a file of no type", { attachments: [{ name: "a", mediaType: "pdf", bytes: new Uint8Array() }] }, {}, "no type"],
    [
      "a file that is structure",
      { attachments: [{ name: "a", mediaType: "message/rfc822", bytes: new Uint8Array() }] },
      {},
      "no type",
    ],
    [
      "a file in a folder",
      { attachments: [{ name: "../a", mediaType: "text/csv", bytes: new Uint8Array() }] },
      {},
      "name of a file",
    ],
    [
      "a picture that is not shown",
      { inlineImages: [{ name: "a", mediaType: "image/png", bytes: new Uint8Array(), contentId: "a@b" }] },
      {},
      "does not show",
    ],
  ])("refuses %s", (_, content, sender, message) => {
    const attempt = (): unknown => compile(content, sender);
    expect(attempt).toThrow(ClusterpostError);
    expect(attempt).toThrow(message);
  });

  it.each([
    ["unsubscribeUrl", "javascript:alert(1)", "no address"],
    ["unsubscribeUrl", "https://x.example/\r\nBcc: eve@x.example", "no address"],
    ["unsubscribeUrl", "http://x.example/", "not encrypted"],
    ["unsubscribeUrl", `https://x.example/${"a".repeat(900)}`, "more than 900"],
    ["name", "a".repeat(2001), "more than 2000"],
  ])("refuses a recipient whose %s is %j", (slot, value, message) => {
    expect(() => compile().messageFor({ ...ANA, values: { [slot]: value } })).toThrow(message);
  });

  it.each(["", "  ", "\u0007\r\n", "\u202e"])("puts the fallback in the place of the value %j", (name) => {
    expect(textOf(compile().messageFor({ ...ANA, values: { name } }).bytes)).toContain("\r\nDear=20reader,\r\n");
  });

  it("asks for values that have no fallback", () => {
    const slots = { ...CONTENT.slots, name: { kind: "text" } as const };
    expect(() => compile({ slots }).messageFor(ANA)).toThrow("no value for `name`");
  });

  it("refuses an address that nobody has read", () => {
    const address = { ...ANA.address, addrSpec: "ana@clusters.example>, <eve@x.example" };
    expect(() => compile().messageFor({ address })).toThrow("not one address");
    expect(() => compile().messageFor({ address, name: "Ana" })).toThrow("not one address");
  });

  it.skipIf(!hasPythonJudge())("is read by Python without a defect, and its signatures verify", () => {
    const signer = testSigner();
    const attachments = [
      {
        name: "Программа «2026» — a very long name of a file that goes on.pdf",
        mediaType: "application/pdf",
        bytes: Buffer.alloc(300, 1),
      },
      { name: 'a "b" c.csv', mediaType: "text/csv", bytes: Buffer.from("a;b") },
    ];
    const image = {
      name: "logo.png",
      mediaType: "image/png",
      bytes: Buffer.alloc(99, 2),
      contentId: "logo@clusters.example",
    };
    const html = `${CONTENT.html}<img src="cid:logo@clusters.example">`;
    const { bytes } = compile({ attachments, html, inlineImages: [image] }, { signer }).messageFor(ANA);
    const [reading] = readWithPython([bytes], recordsOf(signer));
    expect(reading?.defects).toEqual([]);
    expect(reading?.signatures).toEqual([true, true]);
    expect(reading?.structure).toEqual([
      "multipart/mixed",
      "multipart/alternative",
      "text/plain",
      "multipart/related",
      "text/html",
      "image/png",
      "application/pdf",
      "text/csv",
    ]);
    expect(reading?.parts.slice(2).map(({ name }) => name)).toEqual([
      "logo.png",
      ...attachments.map(({ name }) => name),
    ]);
    expect(reading?.parts[2]?.contentId).toBe("<logo@clusters.example>");
    expect(reading?.parts.slice(2).map(({ base64 }) => base64)).toEqual(
      [image, ...attachments].map(({ bytes: file }) => file.toString("base64")),
    );
  });
});
