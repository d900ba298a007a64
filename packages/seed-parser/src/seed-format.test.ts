import { describe, expect, it } from "vitest";
import { formatOf } from "./seed-format.ts";

const format = (name: string, text: string): string => formatOf({ name, bytes: new TextEncoder().encode(text) });

describe("formatOf", () => {
  it.each(["page.html", "page.HTM", "2019-05/page.xhtml"])("knows %s by its name", (name) => {
    expect(format(name, "Only text")).toBe("html");
  });

  it.each([
    ["a declaration", "<!DOCTYPE html>\n<title>News</title>"],
    ["the root element", "  <html lang=en><body>"],
    ["an XML declaration", '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html PUBLIC "x">'],
    ["a comment that a browser left", "<!-- saved from url=(0030)https://example.eu/ -->\n<html>"],
    ["a byte order mark", "\ufeff<!doctype html>"],
  ])("knows HTML under another name by %s", (_, text) => {
    expect(format("page.txt", text)).toBe("html");
  });

  it("knows HTML in UTF-16", () => {
    const bytes = new Uint8Array(Buffer.from("\ufeff<!DOCTYPE html><p>Text", "utf16le"));
    expect(formatOf({ name: "page.txt", bytes })).toBe("html");
  });

  it.each(["<IMPACT> Connected Car", "# Title\n\n<html> is a tag", "<p>A snippet</p>", "<htmlish>", ""])(
    "reads %j as text",
    (text) => {
      expect(format("page.txt", text)).toBe("text");
    },
  );
});
