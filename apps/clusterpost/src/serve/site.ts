import type { LoadedFile } from "./loaded-file.ts";
import type { ServedFile } from "./served-file.ts";
import type { SiteDescription } from "./site-description.ts";

/** A site in memory, whole and unchanging; a rebuild makes another one. */
export interface Site {
  readonly description: SiteDescription;
  /** Whether it may be asked for by a `Host` field; a server answers 421 for any other. */
  readonly answersFor: (host: string | undefined) => boolean;
  /** By canonical path, see `encodePath`; an `index.html` also by the path of its folder, with a slash at its end. */
  readonly files: ReadonlyMap<string, ServedFile>;
  /** Where to go instead, by canonical path. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The page that says that there is no such page. */
  readonly notFound?: ServedFile;
  /** What was read, by path relative to the root; the next load starts from it. */
  readonly loaded: ReadonlyMap<string, LoadedFile>;
}
