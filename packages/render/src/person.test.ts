import { describe, expect, it } from "vitest";
import { initialsOf } from "./person.ts";

describe("initialsOf", () => {
  it("takes the first letters of the first and the last name", () => {
    expect(initialsOf("Õnne Kask")).toBe("ÕK");
    expect(initialsOf("João Maria da Costa")).toBe("JC");
    expect(initialsOf("  Zoë ")).toBe("Z");
    expect(initialsOf("42")).toBe("");
  });
});
