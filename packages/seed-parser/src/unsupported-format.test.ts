import { buildZip } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { reportUnsupported } from "./unsupported-format.ts";

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, "latin1"));
const utf16 = (text: string): string => Buffer.from(text, "utf16le").toString("latin1");
const CFB = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

describe("reportUnsupported", () => {
  it.each([
    ["news.docx", latin1(`${CFB}${utf16("WordDocument")}`), /old Word.*not read/, "save it as .docx"],
    ["news.docx", latin1(`${CFB}${utf16("EncryptionInfo EncryptedPackage")}`), /password/, "password off"],
    ["news.msg", latin1(`${CFB}${utf16("__substg1.0_0037001F")}`), /Outlook/, ".eml"],
    ["news.doc", latin1("{\\rtf1 text}"), /Rich Text/, "save it as .docx"],
    ["news.txt", latin1("%PDF-1.7"), /PDF/, "Ask the sender for the text"],
    [
      "a.odt",
      buildZip([{ path: "mimetype", content: "application/vnd.oasis.opendocument.text" }]),
      /another word processor/,
      "save it as .docx",
    ],
    ["a.xlsx", buildZip([{ path: "xl/workbook.xml", content: "<a/>" }]), /spreadsheet/, "Ask the sender"],
    ["a.pages", buildZip([{ path: "Index/Document.iwa", content: "" }]), /Pages/, "Export it from Pages"],
    ["winmail.dat", latin1("\x78\x9f\x3e\x22"), /winmail/, "attach the files themselves"],
    ["a.zip", buildZip([{ path: "a.txt", content: "a" }]), /an archive/, "Unpack it"],
    ["a.doc", latin1(""), /old Word/, "save it as .docx"],
    ["a.ppk", latin1("\0\x01\x02"), /not of a kind that is read/, "Send submissions as .txt"],
  ])("names the format of %s and the way out", (name, bytes, message, hint) => {
    expect(reportUnsupported({ name, bytes })).toMatchObject({
      code: "FILE_UNSUPPORTED",
      message: expect.stringMatching(message),
      hint: expect.stringContaining(hint),
    });
  });
});
