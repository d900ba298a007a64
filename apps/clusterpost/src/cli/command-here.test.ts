import { describe, expect, it } from "vitest";
import { asCalledHere } from "./command-here.ts";

const HINT = "Make it with `clusterpost build FOLDER`, or run clusterpost dkim keygen.";

describe("asCalledHere", () => {
  it("names commands as they are called in a clone of the repository", () => {
    expect(asCalledHere(HINT, { npm_lifecycle_event: "clusterpost" })).toBe(
      "Make it with `npx -y pnpm@12 clusterpost build FOLDER`, or run npx -y pnpm@12 clusterpost dkim keygen.",
    );
  });

  it("leaves them as they are elsewhere, and other words anywhere", () => {
    expect(asCalledHere(HINT, { npm_lifecycle_event: "start" })).toBe(HINT);
    const words = "The folder .clusterpost builds up; clusterpost.pem, clusterpost builds.";
    expect(asCalledHere(words, { npm_lifecycle_event: "clusterpost" })).toBe(words);
  });
});
