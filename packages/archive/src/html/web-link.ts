import { cleanText, isLinkable } from "@clusterpost/core";

/** What no address may hold as it is, and percent signs that encode nothing. */
const UNFIT = /[\s"<>\\^`{|}[\]]|%(?![0-9a-f]{2})/gi;

const encode = (part: string): string => part.replace(UNFIT, encodeURIComponent);

/**
 * Makes an address fit for `href`: what no URL may hold is encoded, all else stays as it is.
 *
 * @returns `undefined` for an address that a browser cannot open, or that is not http(s) or mailto
 * @see WHATWG URL Standard §4.3, valid URL string
 */
export function webLink(address: string): string | undefined {
  const trimmed = cleanText(address).trim();
  if (!isLinkable(trimmed)) return undefined;
  // Brackets around an address of the sixth version are part of the syntax.
  const [, start = "", rest = ""] = /^(https?:\/\/\[[0-9a-f:.]+\])?(.*)$/is.exec(trimmed) ?? [];
  const hash = rest.indexOf("#");
  const [path, fragment] = hash === -1 ? [rest, ""] : [rest.slice(0, hash), rest.slice(hash + 1)];
  const link = start + encode(path) + (hash === -1 ? "" : `#${encode(fragment).replaceAll("#", "%23")}`);
  return URL.canParse(link) ? link : undefined;
}
