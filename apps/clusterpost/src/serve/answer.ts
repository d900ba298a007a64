import { type BytePart, parseByteRange } from "./byte-range.ts";
import { preferredCodings } from "./content-coding.ts";
import type { StoredBytes } from "./loaded-file.ts";
import { isStored } from "./loaded-file.ts";
import { isRangeCurrent, judgePreconditions } from "./preconditions.ts";
import type { RequestHead } from "./request-head.ts";
import { type ParsedTarget, parseTarget } from "./request-target.ts";
import { CACHING, COMMON_FIELDS, DATA_POLICY } from "./response-fields.ts";
import type { Representation, ServedFile } from "./served-file.ts";
import type { Site } from "./site.ts";

/** Bytes of a file on disk. */
export interface StoredPart extends StoredBytes, BytePart {}

/** An answer to a request: all that goes over the wire. */
export interface Answer {
  readonly status: number;
  /** Names and values by turns. */
  readonly fields: readonly string[];
  /** Absent for HEAD and for answers without content. */
  readonly content?: Uint8Array | StoredPart;
}

const ALLOWED_METHODS = "GET, HEAD";

const isReading = (method: string | undefined): method is "GET" | "HEAD" => method === "GET" || method === "HEAD";

/** An answer that is a sentence for people. */
function tell(head: RequestHead, status: number, sentence: string, fields: readonly string[] = []): Answer {
  const content = Buffer.from(`${sentence}\n`);
  const common = ["Content-Type", "text/plain; charset=utf-8", "Content-Length", String(content.length)];
  const security = ["Content-Security-Policy", DATA_POLICY, ...COMMON_FIELDS.flat()];
  const all = [...common, "Cache-Control", CACHING, ...security, ...fields];
  return head.method === "HEAD" ? { status, fields: all } : { status, fields: all, content };
}

function chooseRepresentation({ plain, coded }: ServedFile, head: RequestHead): Representation {
  for (const coding of preferredCodings(head.headers["accept-encoding"])) {
    const representation = coded[coding];
    if (representation !== undefined) return representation;
  }
  return plain;
}

function sendWhole({ content, fields }: Representation, head: RequestHead, status = 200): Answer {
  if (head.method === "HEAD") return { status, fields };
  const { bytes, sizeBytes } = content;
  if (!isStored(bytes)) return { status, fields, content: bytes };
  return { status, fields, content: { ...bytes, start: 0, end: sizeBytes - 1 } };
}

function sendPart(representation: Representation, part: BytePart): Answer {
  const { bytes, sizeBytes } = representation.content;
  const { start, end } = part;
  const fields = representation.fields.slice();
  fields[fields.indexOf("Content-Length") + 1] = String(end - start + 1);
  fields.push("Content-Range", `bytes ${start}-${end}/${sizeBytes}`);
  const content = isStored(bytes) ? { ...bytes, start, end } : bytes.subarray(start, end + 1);
  return { status: 206, fields, content };
}

function answerFile(file: ServedFile, head: RequestHead, clock: () => number): Answer {
  const { headers, method } = head;
  const representation = chooseRepresentation(file, head);
  const verdict = judgePreconditions(headers, representation, clock);
  if (verdict === "not-modified") return { status: 304, fields: representation.notModifiedFields };
  if (verdict === "failed") return tell(head, 412, "The file is not in the state that the request asks for.");
  const { range } = headers;
  if (range === undefined || method !== "GET" || !file.hasRanges || !isRangeCurrent(headers, representation))
    return sendWhole(representation, head);
  const part = parseByteRange(range, representation.content.sizeBytes);
  if (part === undefined) return sendWhole(representation, head);
  if (part !== "unsatisfiable") return sendPart(representation, part);
  const length = ["Content-Range", `bytes */${representation.content.sizeBytes}`];
  return tell(head, 416, "The file has no such bytes.", length);
}

/** Where to go instead: what was renamed, and folders without their slash. */
function findRedirect(site: Site, { path, query }: ParsedTarget): string | undefined {
  const renamed = site.redirects.get(path);
  if (renamed !== undefined) return `${renamed}${query}`;
  return site.files.has(`${path}/`) ? `${path}/${query}` : undefined;
}

/**
 * Answers a request from the site, when it has an answer: a file, a redirect, or that the request cannot
 * be meant for it.
 *
 * @param clock - Unix time in milliseconds
 * @returns `undefined` when the site has nothing at the address, or the method is neither GET nor HEAD
 * @see RFC 9110 §7.4 (421), §9.3.1, §9.3.2, §13, §14
 */
export function answerFromSite(head: RequestHead, site: Site, clock: () => number): Answer | undefined {
  const { url = "", headers, method } = head;
  // Nearly all requests have the canonical form, and no query.
  const known = site.files.get(url);
  const target = known === undefined ? parseTarget(url) : undefined;
  const authority = target !== undefined && "path" in target ? target.authority : undefined;
  if (!site.answersFor(authority ?? headers.host))
    return tell(head, 421, "This server does not answer for that host name; start it with --host-name NAME.");
  if (target !== undefined && "status" in target) return tell(head, target.status, target.reason);
  if (!isReading(method)) return undefined;
  const file = known ?? (target === undefined ? undefined : site.files.get(target.path));
  if (file !== undefined) return answerFile(file, head, clock);
  const location = target === undefined ? undefined : findRedirect(site, target);
  return location === undefined ? undefined : tell(head, 301, `Moved to ${location}`, ["Location", location]);
}

/** Fields that a page has only as long as it is the answer to its own address. */
const OWN_FIELDS = new Set(["ETag", "Last-Modified", "Accept-Ranges"]);

const withoutOwnFields = (fields: readonly string[]): readonly string[] =>
  fields.filter((_, index) => !OWN_FIELDS.has(fields[index - (index % 2)] ?? ""));

/**
 * Answers a request for what is not there (404), or with a method that nothing here allows (405).
 *
 * The connection ends after other methods, because what they bring is not read.
 */
export function answerMissing(head: RequestHead, site: Site): Answer {
  if (!isReading(head.method))
    return tell(head, 405, "This is a site to read.", ["Allow", ALLOWED_METHODS, "Connection", "close"]);
  if (site.notFound === undefined) return tell(head, 404, "There is no such page.");
  const page = chooseRepresentation(site.notFound, head);
  return { ...sendWhole(page, head, 404), fields: withoutOwnFields(page.fields) };
}
