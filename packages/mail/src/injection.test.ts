import { isDeepStrictEqual } from "node:util";
import { ClusterpostError, cleanLine, slotMark } from "@clusterpost/core";
import { hasPythonJudge, readWithPython } from "@clusterpost/testkit";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress } from "./address/address.ts";
import { compileMessage } from "./message/compile-message.ts";
import type { MessageContent } from "./message/content.ts";
import { addressOf, SENDER } from "./testing/mailing.ts";
import { createMemoryTransport } from "./transport/memory-transport.ts";

const CASES = 10_000;
const SEED = 20_261_122;

/** What ends a line, a header, an address, a word, a template or a part somewhere. */
const HOSTILE = fc.constantFrom(
  "\r\n",
  "\n",
  "\r",
  "\r\n\r\n",
  "\r\nBcc: eve@evil.example\r\n",
  "\nTo: eve@evil.example",
  "\u2028",
  "\u0085",
  "\0",
  "\u000b",
  "\t",
  ">, <eve@evil.example>",
  "<eve@evil.example>",
  ", eve@evil.example",
  "; eve@evil.example",
  "eve@evil.example",
  "(comment)",
  ":",
  ";",
  '"',
  '\\"',
  "\\",
  "\\\r\n",
  "=?utf-8?q?=0D=0ABcc=3A_eve=40evil.example?=",
  "=?utf-8?b?DQpCY2M6IGV2ZUBldmlsLmV4YW1wbGU=?=",
  "?=",
  "=?",
  "{{x}}",
  "{{{x}}}",
  "<b>",
  "</a><script>alert(1)</script>",
  '" onmouseover="alert(1)',
  "#{7*7}",
  "%0d%0aBcc:",
  "=0D=0A",
  "=\r\n",
  "--=_",
  "\ufdd0name\ufdd1",
  "\ufdd0",
  "\u202e",
  "\u2066",
  "\ud800",
  "😀",
  "👩‍👩‍👧",
  "שלום",
  "Мария",
  "Ζωή",
  "\u0301",
  "a",
  " ",
  "  ",
);
const text = fc.oneof(
  fc.array(HOSTILE, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.tuple(fc.string({ maxLength: 90 }), HOSTILE, fc.string({ maxLength: 90 })).map((pieces) => pieces.join("")),
);
const address = fc.oneof(
  fc.constant("ana@clusters.example"),
  fc.emailAddress(),
  fc.tuple(HOSTILE, fc.constant("ana@clusters.example"), HOSTILE).map((pieces) => pieces.join("")),
  fc
    .tuple(fc.constant("ana"), HOSTILE, fc.constant("@clusters"), HOSTILE, fc.constant(".example"))
    .map((pieces) => pieces.join("")),
);
const attack = fc.record({
  name: text,
  subject: text,
  address,
  header: text,
  headerName: fc.oneof(fc.constant("X-Edition"), text),
  greeting: text,
  url: fc.oneof(
    text.map((end) => `https://clusters.example/leave?r=${end}`),
    text,
  ),
});

const CONTENT: MessageContent = {
  issueId: "2026-11",
  subject: "Digest",
  html: `<p>Dear ${slotMark("name")}, <a href="${slotMark("unsubscribeUrl")}">leave</a></p>`,
  text: `Dear ${slotMark("name")},\nLeave: ${slotMark("unsubscribeUrl")}\n`,
  date: "2026-11-22T09:00:00Z",
  slots: { name: { kind: "text" }, unsubscribeUrl: { kind: "url" } },
};
const SUBJECT_SLOT = { ...CONTENT, subject: `For ${slotMark("name")}` };
const FIELDS = [
  "From",
  "To",
  "Subject",
  "Date",
  "Message-ID",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
  "MIME-Version",
  "Content-Type",
];
const WITH_HEADER = [...FIELDS.slice(0, -2), "X-Edition", ...FIELDS.slice(-2)];

/** Runs what may refuse its input; any other failure is one. */
function orRefused<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (cause) {
    if (ClusterpostError.is(cause)) return undefined;
    throw cause;
  }
}

const { from, unsubscribe, idKey } = SENDER;
const sender = { from, idKey, ...(unsubscribe && { unsubscribe }) };
const fixedMailing = compileMessage(CONTENT, sender);
const slottedSubject = compileMessage(SUBJECT_SLOT, sender);
const ana = addressOf("ana@clusters.example");
const plainValues = { name: "Ana", unsubscribeUrl: "https://clusters.example/leave" };

describe.skipIf(!hasPythonJudge())("hostile names, subjects, addresses, fields and values", () => {
  const attacks = fc.sample(attack, { numRuns: CASES / 5, seed: SEED });
  const made = attacks.flatMap((one) => {
    const to = parseAddress(one.address);
    return [
      {
        fields: FIELDS,
        make: () => fixedMailing.messageFor({ address: ana, name: one.name, values: plainValues }),
        name: one.name,
      },
      {
        fields: FIELDS,
        make: () =>
          compileMessage({ ...CONTENT, subject: one.subject }, sender).messageFor({
            address: ana,
            values: plainValues,
          }),
      },
      {
        fields: FIELDS,
        make: () =>
          to === undefined ? undefined : fixedMailing.messageFor({ address: to, name: one.name, values: plainValues }),
        to,
      },
      {
        fields: WITH_HEADER,
        make: () =>
          compileMessage({ ...CONTENT, headers: [{ name: one.headerName, value: one.header }] }, sender).messageFor({
            address: ana,
            values: plainValues,
          }),
      },
      {
        fields: FIELDS,
        make: () =>
          slottedSubject.messageFor({ address: ana, values: { name: one.greeting, unsubscribeUrl: one.url } }),
      },
    ];
  });
  const sent = made.flatMap(({ make, ...expected }) => {
    const message = orRefused(make);
    return message === undefined ? [] : [{ ...expected, message }];
  });
  const readings = readWithPython(sent.map(({ message }) => message.bytes));

  it("makes messages of most of them, not refusals", () => {
    expect(made.length).toBe(CASES);
    expect(sent.length).toBeGreaterThan(CASES / 2);
  });

  it("alters no envelope and no header", () => {
    const altered = sent.flatMap(({ message, fields, to = ana }, index) => {
      const { envelope, bytes } = message;
      const reading = readings[index];
      const names = reading?.fields.map(([name]) => name);
      const found = {
        envelope,
        to: reading?.to.map(([, addrSpec]) => addrSpec),
        from: reading?.from,
        names: fields === WITH_HEADER ? names?.with(-3, "X-Edition") : names,
        structure: reading?.structure,
        lines: reading?.fields.filter(([, value]) => /[\r\n]/.test(value)),
      };
      const expected = {
        envelope: { from: "digest@clusters.example", to: to.addrSpec },
        to: [to.addrSpec],
        from: [["Cluster Digest", "digest@clusters.example"]],
        names: fields,
        structure: ["multipart/alternative", "text/plain", "text/html"],
        lines: [],
      };
      return isDeepStrictEqual(found, expected) ? [] : [{ found, bytes: Buffer.from(bytes).toString("latin1") }];
    });
    expect(altered.slice(0, 3)).toEqual([]);
    expect(altered.length).toBe(0);
  });

  it("passes every guard of a transport", async () => {
    const transport = createMemoryTransport();
    for (const { message } of sent) expect(await transport.send(message)).toMatchObject({ outcome: "accepted" });
    await transport.close();
  });

  it("gives no defect to Python's reader, and no line longer than 998", () => {
    expect(readings.flatMap(({ defects }) => defects)).toEqual([]);
    for (const { message } of sent)
      expect(Buffer.from(message.bytes).toString("latin1")).not.toMatch(
        /[^\r\n]{999}|[^\r]\n|\r[^\n]|[^\r\n\x20-\x7e]/,
      );
  });

  it("shows values as text: the greeting is the value, the link leads to an address", () => {
    const ENTITIES: Readonly<Record<string, string>> = {
      "&lt;": "<",
      "&gt;": ">",
      "&amp;": "&",
      "&quot;": '"',
      "&#39;": "'",
    };
    for (const { greeting, url } of attacks) {
      const message = orRefused(() =>
        fixedMailing.messageFor({ address: ana, values: { name: greeting, unsubscribeUrl: url } }),
      );
      if (message === undefined) continue;
      const html = decodePart(message.bytes, "text/html");
      const [, shown = "", href = ""] =
        /^<p>Dear ([^<>]*), <a href="(https?:[^"<>\s]*|mailto:[^"<>\s]*)">leave<\/a><\/p>$/.exec(html) ?? [];
      expect(href).not.toBe("");
      const read = shown
        .replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? "")
        .replace(/[\u2068\u2069]/g, "");
      expect(read).toBe(cleanLine(greeting.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")));
    }
  });
});

/** Decodes a part of a message in the simplest way. */
function decodePart(bytes: Uint8Array, type: string): string {
  const raw = Buffer.from(bytes).toString("latin1");
  const start = raw.indexOf("\r\n\r\n", raw.indexOf(`Content-Type: ${type}`)) + 4;
  const encoded = raw.slice(start, raw.indexOf("\r\n--=_", start)).replaceAll("=\r\n", "");
  return Buffer.from(
    encoded.replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    "latin1",
  ).toString("utf8");
}
