import { describe, expect, it } from "vitest";
import { CONDITION_CASES, CONDITION_PATH, fillTags } from "./testing/condition-cases.ts";
import { useSampleApp } from "./testing/sample-app.ts";
import { MODIFIED } from "./testing/sample-site.ts";

const { ask } = useSampleApp();

const tagOf = async (path: string, coding: string): Promise<string> =>
  (await ask(path, { "Accept-Encoding": coding })).headers.get("etag") ?? "";

describe("conditional requests in process (RFC 9110 §13)", () => {
  it.each(CONDITION_CASES)("$clause: $status", async ({ method, path = CONDITION_PATH, headers, status }) => {
    const tags = { plain: await tagOf(path, "identity"), gzip: await tagOf(path, "gzip") };
    const response = await ask(path, fillTags(headers, tags), method);
    expect(response.status).toBe(status);
  });

  it("has 304 carry what a cache renews, and neither content nor its length (RFC 9110 §15.4.5)", async () => {
    const whole = await ask(CONDITION_PATH);
    const response = await ask(CONDITION_PATH, { "If-None-Match": whole.headers.get("etag") ?? "" });
    expect(Object.fromEntries(response.headers)).toEqual({
      "cache-control": whole.headers.get("cache-control"),
      etag: whole.headers.get("etag"),
      vary: "Accept-Encoding",
    });
    expect(await response.text()).toBe("");
  });

  it("names the state of a file by strong tag and date (RFC 9110 §8.8)", async () => {
    const response = await ask(CONDITION_PATH);
    expect(response.headers.get("etag")).toMatch(/^"[\w-]{24}"$/);
    expect(response.headers.get("last-modified")).toBe(MODIFIED);
  });

  it("has a tag for each coding, because their bytes differ (RFC 9110 §8.8.3.3)", async () => {
    const tags = await Promise.all(["identity", "gzip", "br"].map((coding) => tagOf(CONDITION_PATH, coding)));
    expect(new Set(tags).size).toBe(3);
  });

  it("does not judge conditions when the answer is no success (RFC 9110 §13.2.1)", async () => {
    expect((await ask("/nowhere/", { "If-None-Match": "*" })).status).toBe(404);
    expect((await ask("/nowhere/", { "If-Match": '"x"' })).status).toBe(404);
    expect((await ask("/issues/2026-09", { "If-None-Match": "*" })).status).toBe(301);
    expect((await ask("/", { "If-None-Match": "*" }, "POST")).status).toBe(405);
  });
});
