import { describe, expect, it } from "vitest";
import { CONDITION_CASES, CONDITION_PATH, fillTags } from "./testing/condition-cases.ts";
import { hasProgram } from "./testing/required-program.ts";
import { curl, useSampleServer } from "./testing/sample-server.ts";

const { port } = useSampleServer();
const addressOf = (path: string): string => `http://127.0.0.1:${port()}${path}`;

const tagOf = async (path: string, coding: string): Promise<string> =>
  (await curl(addressOf(path), { "Accept-Encoding": coding }, ["-I"])).fields.get("etag") ?? "";

describe.skipIf(!hasProgram("curl"))("conditional requests by curl (RFC 9110 §13)", () => {
  it.each(CONDITION_CASES)("$clause: $status", async ({ method, path = CONDITION_PATH, headers, status }) => {
    const tags = { plain: await tagOf(path, "identity"), gzip: await tagOf(path, "gzip") };
    const answer = await curl(addressOf(path), fillTags(headers, tags), method === "HEAD" ? ["-I"] : []);
    expect(answer.status).toBe(status);
    if (status === 304) expect([answer.content.length, answer.fields.get("etag")]).toEqual([0, expect.any(String)]);
  });

  it("answers the repeated fields of a list as one (RFC 9110 §5.3)", async () => {
    const tag = await tagOf(CONDITION_PATH, "identity");
    const fields = ["-H", 'If-None-Match: "x"', "-H", `If-None-Match: ${tag}`];
    expect((await curl(addressOf(CONDITION_PATH), {}, fields)).status).toBe(304);
  });

  it("continues a download that broke off", async () => {
    const path = addressOf("/issues/2026-09/files/film.mp4");
    const whole = await curl(path);
    const rest = await curl(path, { "If-Range": whole.fields.get("etag") ?? "" }, ["-C", "1000000"]);
    expect(rest.status).toBe(206);
    expect(rest.content.equals(whole.content.subarray(1_000_000))).toBe(true);
  });
});
