import { describe, expect, it } from "vitest";
import { isLinkable, isWebAddress } from "./web-address.ts";

describe("an address", () => {
  it.each(["https://a.example", "HTTP://a.example/b?c#d"])("of the web may be linked and loaded: %s", (address) => {
    expect([isLinkable(address), isWebAddress(address)]).toEqual([true, true]);
  });

  it("of a mailbox may be linked only", () => {
    expect([isLinkable("mailto:a@b.example"), isWebAddress("mailto:a@b.example")]).toEqual([true, false]);
  });

  it.each(["javascript:alert(1)", " https://a.example", "data:text/html,x", "//a.example", "https:///a", "a.html", ""])(
    "of anything else may not be linked: %j",
    (address) => {
      expect([isLinkable(address), isWebAddress(address)]).toEqual([false, false]);
    },
  );
});
