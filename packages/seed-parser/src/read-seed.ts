import { MAX_SEED_BYTES, type ParsedSeed, type ParseOptions, parseSeed, type Seed, tooLarge } from "./parse-seed.ts";
import { formatOf } from "./seed-format.ts";

/**
 * Reads one submission of any format: tells the format by name and first bytes and hands the bytes to
 * its reader.
 *
 * Readers other than those of text are loaded when the first file of their format comes, so that text
 * and Markdown do not pay for them. The bounds and promises are those of {@link parseSeed}.
 */
export async function readSeed(seed: Seed, options: ParseOptions = {}): Promise<ParsedSeed> {
  if (seed.bytes.length > MAX_SEED_BYTES) return { diagnostics: [tooLarge(seed.name, seed.bytes.length)] };
  switch (formatOf(seed)) {
    case "html": {
      const { parseHtmlSeed } = await import("./html/parse-html-seed.ts");
      return parseHtmlSeed(seed, options);
    }
    case "word": {
      const { readWord } = await import("./docx/read-word.ts");
      return readWord(seed, options);
    }
    case "mail": {
      const { readMail } = await import("./mail/read-mail.ts");
      return readMail(seed, options);
    }
    case "feed": {
      const { readFeed } = await import("./feed/read-feed.ts");
      return readFeed(seed, options);
    }
    case "unsupported": {
      const { reportUnsupported } = await import("./unsupported-format.ts");
      return { diagnostics: [reportUnsupported(seed)] };
    }
    case "text":
      return parseSeed(seed, options);
  }
}
