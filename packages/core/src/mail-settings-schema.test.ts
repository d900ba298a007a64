import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import type { MailSettings } from "./mail-settings.ts";
import { mailSettingsSchema } from "./mail-settings-schema.ts";

const SENDER = { address: "digest@clusters.example" };

describe("mailSettingsSchema", () => {
  it("needs a sender and fills in the rest", () => {
    expect(mailSettingsSchema.parse({ sender: SENDER })).toEqual({
      sender: SENDER,
      fields: {},
      headers: {},
      test: { addresses: [] },
    });
    expect(mailSettingsSchema.safeParse({}).success).toBe(false);
  });

  it("gives exactly the interface", () => {
    expectTypeOf<z.infer<typeof mailSettingsSchema>>().toEqualTypeOf<MailSettings>();
  });

  it("takes every key", () => {
    const full: Required<MailSettings> = {
      sender: { address: "digest@müller.example", name: "Cluster Digest" },
      replyTo: "editors@clusters.example",
      listId: "digest.clusters.example",
      greeting: "Dear {name},",
      fields: { name: "reader" },
      unsubscribe: { url: "https://clusters.example/leave?t={token}", mailto: "leave@clusters.example" },
      feedbackId: "clusters",
      idKeyFile: "keys/id",
      dkim: {
        domain: "clusters.example",
        selector: "news2026",
        keyFile: "keys/news2026.pem",
        ed25519: { selector: "news2026e", keyFile: "keys/news2026e.pem" },
      },
      smtp: {
        host: "smtp.clusters.example",
        port: 587,
        security: "starttls",
        user: "digest",
        passwordFile: "pw",
        caFile: "ca.pem",
        connections: 5,
      },
      headers: { "X-Edition": "1" },
      test: { addresses: ["ana@clusters.example"], divertTo: "me@clusters.example" },
    };
    expect(mailSettingsSchema.parse(full)).toEqual(full);
  });

  it.each([
    ["a password", { smtp: { host: "a.example", password: "secret" } }],
    ["a list of senders", { sender: { address: "a@x.example, b@x.example" } }],
    ["a sender with a name", { sender: { address: "Ana <a@x.example>" } }],
    ["a way to leave that is not encrypted", { unsubscribe: { url: "http://x.example/leave" } }],
    ["a way to leave that is no address", { unsubscribe: { url: "javascript:alert(1)" } }],
    ["a selector with a space", { dkim: { domain: "x.example", selector: "a b", keyFile: "k" } }],
    ["a field that is none", { fields: { "Na{me}": "x" } }],
    ["a header that is none", { headers: { "X Edition:": "1" } }],
    ["security of another kind", { smtp: { host: "a.example", security: "off" } }],
  ])("refuses %s", (_, value) => {
    expect(mailSettingsSchema.safeParse({ sender: SENDER, ...value }).success).toBe(false);
  });
});
