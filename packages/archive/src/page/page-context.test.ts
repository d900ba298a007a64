import { describe, expect, it } from "vitest";
import { TEST_SITE } from "../testing/test-site.ts";
import { hrefOf, isOwn, pageContext, unplacedContext } from "./page-context.ts";
import { directionOf } from "./text-direction.ts";

describe("links of a page", () => {
  it.each([
    ["", "./"],
    ["404.html", "./"],
    ["search/", "../"],
    ["issues/2026-09/timber-days/", "../../../"],
  ])("lead from %j to the root by %s", (path, root) => {
    expect(pageContext(TEST_SITE, path, "en").root).toBe(root);
  });

  it("are relative inside the archive, whatever its address, and absolute outside", () => {
    for (const baseUrl of ["https://clusters.example/news/", "https://clusters.example/news"]) {
      const page = pageContext({ ...TEST_SITE, baseUrl }, "search/", "en");
      expect(hrefOf("https://clusters.example/news/calendar.ics", page)).toBe("../calendar.ics");
      expect(hrefOf("https://clusters.example/newspaper", page)).toBe("https://clusters.example/newspaper");
      expect(hrefOf("javascript:alert(1)", page)).toBeUndefined();
      expect(isOwn("https://clusters.example/newspaper", page.site)).toBe(false);
    }
  });

  it("begin at the root of the host on a page that is shown anywhere", () => {
    expect(unplacedContext(TEST_SITE, "404.html", "en").root).toBe("/news/");
  });
});

describe("directionOf", () => {
  it.each([
    ["en-GB", "ltr"],
    ["he", "rtl"],
    ["ar-EG", "rtl"],
    ["not a tag", "ltr"],
  ])("of %s is %s", (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
