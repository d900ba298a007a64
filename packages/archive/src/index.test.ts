import { describe, expect, it } from "vitest";
import * as archive from "./index.ts";

describe("@clusterpost/archive", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(archive).sort()).toMatchInlineSnapshot(`
      [
        "archiveFiles",
        "assetFiles",
        "indexFiles",
        "issueFiles",
        "summarizeIssue",
      ]
    `);
  });
});
