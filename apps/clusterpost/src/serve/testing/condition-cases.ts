import { MODIFIED } from "./sample-site.ts";

/** A conditional request and what HTTP asks for. */
export interface ConditionCase {
  /** Section of RFC 9110, and what it says. */
  readonly clause: string;
  readonly method?: "HEAD";
  readonly path?: string;
  /** `TAG` stands for the entity tag of the plain form, `GZIP` for that of the gzip form. */
  readonly headers: Readonly<Record<string, string>>;
  readonly status: 200 | 206 | 304 | 412 | 416;
  /** How nginx judges it otherwise. */
  readonly nginx?: string;
}

const BEFORE = "Sun, 06 Nov 1994 08:49:36 GMT";
const AFTER = "Sun, 06 Nov 1994 08:49:38 GMT";
const PDF = "/issues/2026-09/files/programme.pdf";
const RANGE = { Range: "bytes=0-9" };

/** Section 13 of RFC 9110, case by case. */
export const CONDITION_CASES: readonly ConditionCase[] = [
  { clause: "§13.1.1 If-Match: the current tag is matched", headers: { "If-Match": "TAG" }, status: 200 },
  { clause: "§13.1.1 If-Match: * is matched by any representation", headers: { "If-Match": "*" }, status: 200 },
  { clause: "§13.1.1 If-Match: one of a list is enough", headers: { "If-Match": '"x", TAG , "y"' }, status: 200 },
  { clause: "§13.1.1 If-Match: another tag fails", headers: { "If-Match": '"x"' }, status: 412 },
  { clause: "§13.1.1 If-Match: HEAD fails alike", method: "HEAD", headers: { "If-Match": '"x"' }, status: 412 },
  { clause: "§13.1.1 If-Match: compares strongly", headers: { "If-Match": "W/TAG" }, status: 412 },
  { clause: "§13.1.1 If-Match: what is no tag matches nothing", headers: { "If-Match": "x" }, status: 412 },
  { clause: "§13.1.1 If-Match: the tag of another coding fails", headers: { "If-Match": "GZIP" }, status: 412 },

  { clause: "§13.1.2 If-None-Match: the current tag", headers: { "If-None-Match": "TAG" }, status: 304 },
  { clause: "§13.1.2 If-None-Match: HEAD alike", method: "HEAD", headers: { "If-None-Match": "TAG" }, status: 304 },
  { clause: "§13.1.2 If-None-Match: *", headers: { "If-None-Match": "*" }, status: 304 },
  { clause: "§13.1.2 If-None-Match: compares weakly", headers: { "If-None-Match": "W/TAG" }, status: 304 },
  { clause: "§13.1.2 If-None-Match: a list", headers: { "If-None-Match": '"x","a,b", W/TAG' }, status: 304 },
  {
    clause: "§13.1.2 If-None-Match: a list with empty elements",
    headers: { "If-None-Match": ', "x",, TAG,' },
    status: 304,
  },
  { clause: "§13.1.2 If-None-Match: another tag", headers: { "If-None-Match": '"x"' }, status: 200 },
  { clause: "§13.1.2 If-None-Match: a list of others", headers: { "If-None-Match": '"x", W/"y"' }, status: 200 },
  { clause: "§13.1.2 If-None-Match: what is no tag matches nothing", headers: { "If-None-Match": "x" }, status: 200 },
  {
    clause: "§13.1.2 If-None-Match: the tag of the coding that is chosen",
    headers: { "If-None-Match": "GZIP", "Accept-Encoding": "gzip" },
    status: 304,
  },
  {
    clause: "§13.1.2 If-None-Match: the tag of a coding that is not chosen",
    headers: { "If-None-Match": "TAG", "Accept-Encoding": "gzip" },
    status: 200,
  },

  { clause: "§13.1.3 If-Modified-Since: its own date", headers: { "If-Modified-Since": MODIFIED }, status: 304 },
  {
    clause: "§13.1.3 If-Modified-Since: HEAD alike",
    method: "HEAD",
    headers: { "If-Modified-Since": MODIFIED },
    status: 304,
  },
  { clause: "§13.1.3 If-Modified-Since: a later date", headers: { "If-Modified-Since": AFTER }, status: 304 },
  { clause: "§13.1.3 If-Modified-Since: an earlier date", headers: { "If-Modified-Since": BEFORE }, status: 200 },
  {
    clause: "§13.1.3 If-Modified-Since: rfc850-date",
    headers: { "If-Modified-Since": "Sunday, 06-Nov-94 08:49:37 GMT" },
    status: 304,
  },
  {
    clause: "§13.1.3 If-Modified-Since: asctime-date",
    headers: { "If-Modified-Since": "Sun Nov  6 08:49:37 1994" },
    status: 304,
  },
  {
    clause: "§13.1.3 If-Modified-Since: no date is ignored",
    headers: { "If-Modified-Since": "tomorrow" },
    status: 200,
  },
  {
    clause: "§13.1.3 If-Modified-Since: a day that does not exist is ignored",
    headers: { "If-Modified-Since": "Tue, 31 Feb 2034 08:49:37 GMT" },
    status: 200,
  },
  {
    clause: "§13.1.3 If-Modified-Since: two dates are ignored",
    headers: { "If-Modified-Since": `${MODIFIED}, ${MODIFIED}` },
    status: 200,
    nginx: "read the first date and leave the rest",
  },
  {
    clause: "§13.1.3 If-Modified-Since: ignored beside If-None-Match that does not match",
    headers: { "If-None-Match": '"x"', "If-Modified-Since": MODIFIED },
    status: 200,
  },
  {
    clause: "§13.1.3 If-Modified-Since: ignored beside If-None-Match that matches",
    headers: { "If-None-Match": "TAG", "If-Modified-Since": BEFORE },
    status: 304,
    nginx: "want both to be met",
  },

  { clause: "§13.1.4 If-Unmodified-Since: its own date", headers: { "If-Unmodified-Since": MODIFIED }, status: 200 },
  { clause: "§13.1.4 If-Unmodified-Since: a later date", headers: { "If-Unmodified-Since": AFTER }, status: 200 },
  { clause: "§13.1.4 If-Unmodified-Since: an earlier date", headers: { "If-Unmodified-Since": BEFORE }, status: 412 },
  {
    clause: "§13.1.4 If-Unmodified-Since: no date is ignored",
    headers: { "If-Unmodified-Since": "yesterday" },
    status: 200,
    nginx: "take it for a date long ago",
  },
  {
    clause: "§13.1.4 If-Unmodified-Since: ignored beside If-Match",
    headers: { "If-Match": "TAG", "If-Unmodified-Since": BEFORE },
    status: 200,
    nginx: "want both to be met",
  },

  { clause: "§13.1.5 If-Range: the current tag", path: PDF, headers: { ...RANGE, "If-Range": "TAG" }, status: 206 },
  { clause: "§13.1.5 If-Range: another tag", path: PDF, headers: { ...RANGE, "If-Range": '"x"' }, status: 200 },
  { clause: "§13.1.5 If-Range: compares strongly", path: PDF, headers: { ...RANGE, "If-Range": "W/TAG" }, status: 200 },
  { clause: "§13.1.5 If-Range: its own date", path: PDF, headers: { ...RANGE, "If-Range": MODIFIED }, status: 206 },
  {
    clause: "§13.1.5 If-Range: a later date is not its own",
    path: PDF,
    headers: { ...RANGE, "If-Range": AFTER },
    status: 200,
  },
  { clause: "§13.1.5 If-Range: nothing without Range", path: PDF, headers: { "If-Range": '"x"' }, status: 200 },
  {
    clause: "§13.1.5 If-Range: a range that no byte is in, of another state",
    path: PDF,
    headers: { Range: "bytes=5000-", "If-Range": '"x"' },
    status: 200,
  },

  {
    clause: "§13.2.2 step 1 comes before step 3: If-Match fails though If-None-Match matches",
    headers: { "If-Match": '"x"', "If-None-Match": "TAG" },
    status: 412,
  },
  {
    clause: "§13.2.2 step 3: If-Match is met, If-None-Match matches",
    headers: { "If-Match": "TAG", "If-None-Match": "TAG" },
    status: 304,
  },
  {
    clause: "§13.2.2 step 2 comes before step 4: both dates",
    headers: { "If-Unmodified-Since": BEFORE, "If-Modified-Since": AFTER },
    status: 412,
  },
  {
    clause: "§13.2.2 step 3 comes before step 5: no part of what is already there",
    path: PDF,
    headers: { ...RANGE, "If-None-Match": "TAG", "If-Range": "TAG" },
    status: 304,
  },
  {
    clause: "§13.2.2 step 5: a part when everything else is met",
    path: PDF,
    headers: { ...RANGE, "If-Match": "TAG", "If-None-Match": '"x"', "If-Range": "TAG" },
    status: 206,
  },
  {
    clause: "§14.2 Range is for GET alone",
    path: PDF,
    method: "HEAD",
    headers: RANGE,
    status: 200,
    nginx: "answer HEAD with 206",
  },
];

/** The page that cases without a path ask for. */
export const CONDITION_PATH = "/issues/2026-09/timber-days/";

/** Puts the tags of a server into the fields of a case. */
export function fillTags(
  headers: Readonly<Record<string, string>>,
  tags: { readonly plain: string; readonly gzip: string },
): Record<string, string> {
  const filled = Object.entries(headers).map(([name, value]) => [
    name,
    value.replaceAll("TAG", tags.plain).replaceAll("GZIP", tags.gzip),
  ]);
  return Object.fromEntries(filled);
}
