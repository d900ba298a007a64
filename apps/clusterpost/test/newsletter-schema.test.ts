import { readFileSync } from "node:fs";
import { newsletterJsonSchema } from "@clusterpost/core/newsletter-schema";
import { describe, expect, it } from "vitest";

describe("newsletter.schema.json", () => {
  it("is the schema of the configuration as it is now (renew it with `pnpm --filter clusterpost schema`)", () => {
    const file = new URL("../newsletter.schema.json", import.meta.url);
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(newsletterJsonSchema());
  });
});
