import { describe, expect, it } from "vitest";
import { archiveUrl, issuePath, itemPath } from "./archive-address.ts";

describe("addresses of the archive", () => {
  it("are folders that hold the ids", () => {
    expect([issuePath("2026-09"), itemPath("2026-09", "timber-days")]).toEqual([
      "issues/2026-09/",
      "issues/2026-09/timber-days/",
    ]);
  });

  it.each(["https://a.example/news", "https://a.example/news/"])("stand below the root %s", (baseUrl) => {
    expect(archiveUrl(baseUrl, issuePath("2026-09"))).toBe("https://a.example/news/issues/2026-09/");
  });

  it("encode what an address cannot hold", () => {
    expect(itemPath("Ärger", "a/b?c#d")).toBe("issues/%C3%84rger/a%2Fb%3Fc%23d/");
  });
});
