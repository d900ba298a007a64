import type { OpenedMail } from "../open-mail.ts";

/** Light or dark, as a reader's system asks for. */
export type ColorScheme = "light" | "dark";

/** Pictures that are safe to show inside a mail. */
const SHOWN_PICTURES = /^image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)$/;
const MAX_PICTURE_BYTES = 10 * 1024 * 1024;

const cidOf = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Puts pictures that came with the mail in place of their `cid:` addresses (RFC 2392). */
function showOwnPictures(html: string, { attachments }: OpenedMail): string {
  const pictures = new Map(
    attachments.flatMap((one) => (one.contentId === undefined ? [] : [[one.contentId, one] as const])),
  );
  if (pictures.size === 0) return html;
  let left = MAX_PICTURE_BYTES;
  return html.replace(/\bcid:([^\s"'()<>]{1,500})/gi, (address, id: string) => {
    const picture = pictures.get(cidOf(id));
    if (picture === undefined || !SHOWN_PICTURES.test(picture.mediaType) || picture.sizeBytes > left) return address;
    left -= picture.sizeBytes;
    return `data:${picture.mediaType};base64,${Buffer.from(picture.bytes).toString("base64")}`;
  });
}

/** A condition of a media query that is always true, and one that never is. */
const ALWAYS = "(min-width:0px)";
const NEVER = "(width<0px)";

/** Lets the mail believe that the reader's system is light or dark, whatever this one is. */
function inScheme(html: string, scheme: ColorScheme): string {
  return html.replace(/\(\s{0,20}prefers-color-scheme\s{0,20}:\s{0,20}(light|dark)\s{0,20}\)/gi, (_, asked: string) =>
    asked.toLowerCase() === scheme ? ALWAYS : NEVER,
  );
}

/**
 * Elements for which browsers open connections before they ask the policy, or that no policy holds back.
 * Mail programs show none of them.
 */
const CONNECTING = /<(\/?)(link|iframe|frame|frameset|fencedframe|portal|object|embed|applet)(?![\w-])/gi;

/**
 * Makes the page on which a mail's HTML is shown. It is the mail's own markup but for this: pictures that
 * came with it are put in, links open in a new window, elements that would open connections are none, and
 * questions for the colour scheme have the given answer.
 *
 * The page is hostile all the same: serve it with {@link MAIL_VIEW_POLICY} only.
 */
export function mailView(mail: OpenedMail, scheme: ColorScheme): string {
  const { html = "" } = mail;
  const canDark = /<meta[^>]{0,200}color-scheme[^>]{0,200}dark|\bcolor-scheme\s{0,20}:[^;}]{0,100}dark/i.test(html);
  const shown = inScheme(showOwnPictures(html, mail), scheme).replace(CONNECTING, "<$1x-$2");
  const head = `<base target="_blank"><style>:root{color-scheme:${canDark ? scheme : "light"} only!important}</style>`;
  // The markup may begin with a document type, behind which alone the head may stand.
  const [type = ""] = /^\s{0,1000}<!doctype[^>]{0,1000}>/i.exec(shown) ?? [];
  return `${type}${head}${shown.slice(type.length)}`;
}

/**
 * The policy under which a mail is shown: nothing runs, nothing is loaded, no forms are sent, and the page
 * is nobody's origin. Links open new windows, which is what a click asks for.
 *
 * @see Content Security Policy Level 3
 */
export const MAIL_VIEW_POLICY: string = [
  "sandbox allow-popups allow-popups-to-escape-sandbox",
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join("; ");
