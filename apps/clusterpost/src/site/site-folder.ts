/** Folder of the site in the output folder: what a web server serves. */
export const SITE_FOLDER = "site";

/** What a web server needs to know of the site, beside its folder. */
export const SITE_DESCRIPTION = "site.json";

/** Folders whose files never change under their names; they may be kept for ever. */
export const IMMUTABLE_FOLDERS: readonly string[] = ["assets/"];
