import { brotliCompress, constants, gzip } from "node:zlib";

type Callback = (error: Error | null, result: Uint8Array) => void;

const promised = (start: (callback: Callback) => void): Promise<Uint8Array> =>
  new Promise((resolve, reject) => start((error, result) => (error === null ? resolve(result) : reject(error))));

/** Smaller files gain nothing that a reader would notice. */
const MIN_BYTES = 1024;
const COMPRESSIBLE = /\.(?:html|css|js|mjs|json|xml|xsl|rss|atom|opml|ics|svg|txt|webmanifest|wasm)$/;
/**
 * The last step but two: the strongest makes feeds and pages 4 % smaller and takes thirty times as long.
 */
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;

/** Endings of the compressed forms of a file, in the order of {@link compress}. */
export const COMPRESSED_ENDINGS = [".br", ".gz"] as const;

/** Whether a file gets compressed forms beside it. */
export function isCompressible(path: string, sizeBytes: number): boolean {
  return sizeBytes >= MIN_BYTES && COMPRESSIBLE.test(path);
}

/**
 * Compresses a content as Brotli (RFC 7932) and gzip (RFC 1952): the same bytes give the same bytes.
 *
 * The work is done beside JavaScript, so that several contents can be compressed at once.
 */
export function compress(content: Uint8Array): Promise<readonly [brotli: Uint8Array, gzip: Uint8Array]> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  };
  return Promise.all([
    promised((callback) => brotliCompress(content, { params }, callback)),
    promised((callback) => gzip(content, { level: GZIP_LEVEL }, callback)),
  ]);
}
