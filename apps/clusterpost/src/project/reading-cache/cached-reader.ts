import { type ParsedSeed, type ParseOptions, readSeed } from "@clusterpost/seed-parser";
import { ignoreOwnFolder } from "../own-folder.ts";
import { readWith } from "../read-submission.ts";
import type { CacheRequest, SubmissionReader } from "../submission-reader.ts";
import { cacheFolder } from "./cache-folder.ts";
import { programFingerprint } from "./program-fingerprint.ts";
import { openReadingCache } from "./reading-cache.ts";

/** The names of the files inside a submission are kept, their bytes are not: they are unpacked when they are needed. */
function withoutBytes({ media, ...parsed }: ParsedSeed): ParsedSeed {
  const bytes = new Uint8Array();
  return media === undefined ? parsed : { ...parsed, media: media.map((one) => ({ ...one, bytes })) };
}

/** Where submissions lie, and where what was read of them is kept. */
export interface CachePlaces {
  readonly root: string;
  readonly home: string;
}

/** Opens a reader that parses only what is new or changed since the last build. */
export function createCachedReader(
  { root, home }: CachePlaces,
  options: ParseOptions,
  { programFolder }: CacheRequest,
): SubmissionReader {
  const context = `${programFingerprint(programFolder)} ${JSON.stringify(options)}`;
  const cache = openReadingCache({ folder: cacheFolder(home), context });
  let asked = 0;
  let known = 0;
  return {
    read: (file) => {
      asked += 1;
      return readWith(root, file, async (path) => {
        let isKnown = true;
        const parsed = await cache.read(file, path, async (bytes) => {
          isKnown = false;
          return withoutBytes(await readSeed({ name: file, bytes }, options));
        });
        if (isKnown) known += 1;
        return parsed;
      });
    },
    close: () => {
      cache.close();
      ignoreOwnFolder(home);
    },
    parsed: () => asked - known,
  };
}
