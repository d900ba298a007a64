import { buildWordDocument, buildZip } from "@clusterpost/testkit";
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

describe("formatOf, of containers", () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
  const word = buildWordDocument({ body: "" });

  it.each([
    ["news.docx", word, "word"],
    ["news.txt", word, "word"],
    ["news.docx", latin1("PK\x03\x04 and nothing more"), "word"],
    ["news.docx", buildZip([{ path: "xl/workbook.xml", content: "<a/>" }]), "unsupported"],
    ["news.docx", latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), "unsupported"],
    ["news.txt", latin1("%PDF-1.7"), "unsupported"],
    ["news.zip", buildZip([{ path: "a.txt", content: "a" }]), "unsupported"],
    ["news.eml", latin1("Any text"), "mail"],
    ["news.txt", latin1("Received: from a by b\r\nSubject: x\r\n\r\nText"), "mail"],
    ["feed.xml", latin1('<?xml version="1.0"?>\n<!-- by a program -->\n<rss version="2.0">'), "feed"],
    ["feed.xml", latin1("<feed xmlns='http://www.w3.org/2005/Atom'>"), "feed"],
    ["feed.json", latin1('{ "version": "https://jsonfeed.org/version/1.1" }'), "feed"],
    ["data.xml", latin1("<data/>"), "unsupported"],
    ["data.json", latin1("{}"), "unsupported"],
    ["news.txt", latin1("Received with thanks: forty roofs"), "text"],
    ["news.txt", latin1("Feed for hens\n\n<feed> is a word"), "text"],
  ])("%s", (name, bytes, format) => {
    expect(formatOf({ name, bytes })).toBe(format);
  });
});
