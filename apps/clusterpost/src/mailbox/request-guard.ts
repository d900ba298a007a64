import type { MiddlewareHandler } from "hono";
import { LOOPBACK_NAMES, parseHostName } from "../serve/host-name.ts";

const SAFE_METHODS = new Set(["GET", "HEAD"]);

/**
 * Refuses what another page in the same browser asks for.
 *
 * - `Host` must be a name of this machine, or a page could reach the mailbox by a name of its own that
 *   resolves to this machine.
 * - What changes something must come from a page of the mailbox: `Origin` is its own, or absent as it is
 *   for programs; `Sec-Fetch-Site` says the same where browsers send it. The form of the body does not
 *   matter: a page elsewhere may send JSON, too.
 * - Pages elsewhere may link to the mailbox, and load nothing of it.
 *
 * @see Fetch Metadata Request Headers §2
 */
export const guardRequests: MiddlewareHandler = async (context, next) => {
  const { req } = context;
  const host = req.header("host");
  if (!LOOPBACK_NAMES.includes(parseHostName(host ?? "") ?? ""))
    return context.text("This mailbox answers on this machine only.\n", 421);
  const origin = req.header("origin");
  const site = req.header("sec-fetch-site");
  const isForeignOrigin = origin !== undefined && origin.toLowerCase() !== `http://${host?.toLowerCase()}`;
  const isForeignSite = site !== undefined && site !== "same-origin" && site !== "none";
  if (SAFE_METHODS.has(req.method)) {
    const isLink = req.header("sec-fetch-mode") === "navigate" && req.header("sec-fetch-dest") === "document";
    if ((isForeignSite && !isLink) || isForeignOrigin)
      return context.text("Pages of other sites may not read the mailbox.\n", 403);
  } else if (isForeignOrigin || isForeignSite)
    return context.text("Pages of other sites may not change the mailbox.\n", 403);
  await next();
  return undefined;
};

/** What the mailbox's own pages may load: their one style, their one script, and mails in a frame. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Sets what browsers must know of every answer; an answer with a policy of its own keeps it. */
export const secureAnswers: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  if (!headers.has("content-security-policy")) headers.set("content-security-policy", PAGE_POLICY);
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  headers.set("x-content-type-options", "nosniff");
  // Pages elsewhere learn no address of the inbox; its own forms must still say where they come from.
  if (!headers.has("referrer-policy")) headers.set("referrer-policy", "same-origin");
  headers.set("x-dns-prefetch-control", "off");
  headers.set("cross-origin-resource-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
};
