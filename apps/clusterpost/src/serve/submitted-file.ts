import { FILES_FOLDER } from "../issue-files.ts";

/** Expression for the folder of files that members sent in, in any issue. Nobody looked into them. */
export const SUBMITTED_FOLDER: string = `(?:^|/)${FILES_FOLDER}/`;

/** Extensions of submitted files that a browser may show in its window; all others are downloads. */
export const SHOWN_EXTENSIONS: readonly string[] = ["pdf", "png", "jpg", "jpeg", "gif", "webp", "avif", "txt", "ics"];

/** Extensions of submitted files that are sent as mere bytes, so that no page can run them as its own. */
export const DISARMED_EXTENSIONS: readonly string[] = ["html", "htm", "js", "mjs", "css", "xml", "xsl", "wasm"];

const SUBMITTED = new RegExp(`${SUBMITTED_FOLDER}[^/]+$`);
const SHOWN = new RegExp(`\\.(?:${SHOWN_EXTENSIONS.join("|")})$`, "i");

/** Whether a file was sent in by a member, from its path relative to the root of the site. */
export function isSubmitted(path: string): boolean {
  return SUBMITTED.test(path);
}

/** Whether a browser may show a submitted file in its window. */
export function isShown(path: string): boolean {
  return SHOWN.test(path);
}
