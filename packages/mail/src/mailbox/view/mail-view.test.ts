import { describe, expect, it } from "vitest";
import { mailOf } from "../../testing/mail-samples.ts";
import { openMail } from "../open-mail.ts";
import { MAIL_VIEW_POLICY, mailView } from "./mail-view.ts";
import { remoteReferences } from "./remote-references.ts";

async function view(html: string, scheme: "light" | "dark" = "light"): Promise<string> {
  return mailView(
    await openMail(mailOf("MIME-Version: 1.0", "Content-Type: text/html; charset=utf-8", "", html)),
    scheme,
  );
}

describe("mailView", () => {
  it("leaves the markup as it is but for its additions", async () => {
    const html = '<!doctype html>\r\n<html lang="en"><head><title>x</title></head><body><p>Text</p></body></html>';
    const shown = await view(html);
    expect(shown.startsWith('<!doctype html><base target="_blank"><style>')).toBe(true);
    expect(
      shown
        .replace(/<base [^>]*><style>[^<]*<\/style>/, "")
        .trim()
        .replace(/\n/g, "\r\n"),
    ).toBe(html);
  });

  it("answers the mail's questions for light and dark", async () => {
    const html =
      "<style>@media (prefers-color-scheme: dark) { p { color: #fff } } @media ( Prefers-Color-Scheme:light ) and (min-width: 1px) { }</style>";
    expect(await view(html, "dark")).toContain("@media (min-width:0px) {");
    expect(await view(html, "dark")).toContain("@media (width<0px) and");
    expect(await view(html, "light")).toContain("@media (width<0px) {");
    expect(await view(html, "light")).toContain("@media (min-width:0px) and");
  });

  it("makes no connection ahead: elements that do are none", async () => {
    const shown = await view(
      '<LINK rel="preconnect" href="https://t.example"><link\trel=dns-prefetch href=//t.example>',
    );
    expect(shown).not.toMatch(/<link/i);
    const frames =
      "<iframe/src=https://t.example></IFRAME><Frame src=//t.example><object data=x></object><embed\nsrc=x>";
    expect(await view(frames)).not.toMatch(/<\/?(?:iframe|frame|object|embed)/i);
    expect(await view("<link-list>a</link-list><framed>b</framed>")).toContain(
      "<link-list>a</link-list><framed>b</framed>",
    );
  });

  it("puts in pictures that came with the mail, and no others", async () => {
    const part = (type: string, id: string): string[] => [
      "--b",
      `Content-Type: ${type}`,
      `Content-ID: <${id}>`,
      "Content-Disposition: inline; filename=a",
      "Content-Transfer-Encoding: base64",
      "",
      "iVBORw0KGgo=",
    ];
    const mail = await openMail(
      mailOf(
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; boundary="b"',
        "",
        "--b",
        "Content-Type: text/html",
        "",
        '<img src="cid:logo%40a"><img src=cid:page><img src="cid:none">',
        ...part("image/png", "logo@a"),
        ...part("text/html", "page"),
        "--b--",
      ),
    );
    const shown = mailView(mail, "light");
    expect(shown).toContain('<img src="data:image/png;base64,iVBORw0KGgo=">');
    expect(shown).toContain("src=cid:page");
    expect(shown).toContain("cid:none");
  });

  it("is served under a policy that lets nothing run, load or be sent", () => {
    expect(MAIL_VIEW_POLICY).toMatch(/^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/);
    expect(MAIL_VIEW_POLICY).not.toMatch(/allow-(?:scripts|forms|same-origin|top-navigation)|https?:|\*/);
  });
});

describe("remoteReferences", () => {
  it("finds what would be loaded, each once, and no links", () => {
    const html = `<img src="https://a.example/1.png"><img SRC = 'http://a.example/2.png'><img src=//a.example/3.png>
      <td background="https://a.example/4.png" style="background: url( 'https://a.example/5.png' )">
      <style>@import "https://a.example/6.css"; @import url(https://a.example/7.css)</style>
      <img srcset="https://a.example/8.png 2x"><img src="https://a.example/1.png">
      <a href="https://b.example/">https://c.example/</a><img src="cid:x"><img src="data:image/png;base64,AA==">`;
    expect(remoteReferences(html).sort()).toEqual([
      "//a.example/3.png",
      "http://a.example/2.png",
      ...[1, 4, 5, 6, 7, 8].map((at) => `https://a.example/${at}.${at === 6 || at === 7 ? "css" : "png"}`),
    ]);
  });
});
