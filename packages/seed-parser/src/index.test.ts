import { describe, expect, it } from "vitest";
import * as seedParser from "./index.ts";

describe("@clusterpost/seed-parser", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(seedParser).sort()).toEqual([
      "DEFAULT_VOCABULARY",
      "MAX_SEED_BYTES",
      "createFileNames",
      "extendVocabulary",
      "mediaTypeOf",
      "parseRichText",
      "parseSeed",
      "readSeed",
      "reportUnsupported",
      "tooLarge",
    ]);
  });
});
