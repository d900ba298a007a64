import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { mailSettingsSchema } from "./mail-settings-schema.ts";
import { DEFAULT_NEWSLETTER, type Newsletter } from "./newsletter.ts";
import { newsletterJsonSchema, newsletterSchema } from "./newsletter-schema.ts";

describe("newsletterSchema", () => {
  it("fills in the defaults of an empty file", () => {
    expect(newsletterSchema.parse({})).toEqual({ ...DEFAULT_NEWSLETTER, submissions: "submissions" });
  });

  it("gives exactly the interface", () => {
    expectTypeOf<z.infer<typeof newsletterSchema>>().toEqualTypeOf<Newsletter>();
  });

  it.each([
    ["an unknown key", { nmae: "x" }],
    ["a language that is no tag", { language: "not a tag" }],
    ["the name of a language", { language: "english" }],
    ["a time zone that is not there", { timeZone: "Europe/Atlantis" }],
    ["an address that is no web address", { url: "javascript:alert(1)" }],
    ["a section role that does not exist", { sections: [{ role: "sport", title: "Sport" }] }],
    ["an empty title", { sections: [{ role: "news", title: "" }] }],
    ["a base address with a query", { baseUrl: "https://a.example/?page=1" }],
    ["a hub that is no web address", { feeds: { hub: "hub.example" } }],
    ["a feed document without entries", { feeds: { pageSize: 0 } }],
    ["the name of a feed of a section that does not exist", { feeds: { sectionTitles: { sport: "Sport" } } }],
    ["a reminder after the deadline", { calendar: { deadlineAlarmDays: [-1] } }],
    ["a contact that is no address", { contact: "digest at example" }],
  ])("refuses %s", (_, value) => {
    expect(newsletterSchema.safeParse(value).success).toBe(false);
  });

  it("yields a JSON Schema that names every key of the interface", () => {
    const { properties } = newsletterJsonSchema() as { properties: object };
    const mail = mailSettingsSchema.parse({ sender: { address: "digest@clusters.example" } });
    const full: Required<Newsletter> = { ...DEFAULT_NEWSLETTER, url: "", baseUrl: "", tagline: "", contact: "", mail };
    expect(Object.keys(properties).sort()).toEqual(Object.keys(full).sort());
  });
});
