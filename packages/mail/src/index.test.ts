import { describe, expect, it } from "vitest";
import * as mail from "./index.ts";

describe("@clusterpost/mail", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(mail).sort()).toMatchInlineSnapshot(`
      [
        "compileMessage",
        "createDkimSigner",
        "createMemoryTransport",
        "createTransport",
        "emlName",
        "keyedId",
        "parseAddress",
      ]
    `);
  });
});
