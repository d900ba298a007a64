import { describe, expect, it } from "vitest";
import * as mail from "./index.ts";

describe("@clusterpost/mail", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(mail).sort()).toMatchInlineSnapshot(`
      [
        "createMemoryTransport",
        "createTransport",
        "emlName",
        "parseAddress",
      ]
    `);
  });
});
