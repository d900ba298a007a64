import type { Diagnostic } from "@clusterpost/core";
import type { ParsedSeed } from "../parse-seed.ts";

/** Rewrites every span and file name of a value of plain JSON. */
function rewrite(value: unknown, file: string, offset: number): unknown {
  if (Array.isArray(value)) return value.map((one) => rewrite(one, file, offset));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]: [string, unknown]) => {
      if (key === "file" && typeof one === "string") return [key, file];
      if (key === "span" && isSpan(one)) return [key, { start: one.start + offset, end: one.end + offset }];
      return [key, rewrite(one, file, offset)];
    }),
  );
}

function isSpan(value: unknown): value is { start: number; end: number } {
  return (
    typeof value === "object" && value !== null && "start" in value && typeof value.start === "number" && "end" in value
  );
}

/**
 * Puts a submission that came inside another one into it: its text follows the outer one's, and it
 * counts as the outer file's.
 *
 * @param before - text of the outer submission; ends with a line end
 */
export function embedSubmission(inner: ParsedSeed, file: string, before: string): ParsedSeed {
  const { media, ...rest } = inner;
  const { document, diagnostics, ...more } = rewrite(rest, file, before.length) as ParsedSeed;
  const whole = (found: Diagnostic, index: number): Diagnostic => {
    const { span } = inner.diagnostics[index] ?? found;
    return span.end === 0 ? { ...found, span } : found;
  };
  return {
    ...more,
    ...(document === undefined ? {} : { document }),
    diagnostics: diagnostics.map(whole),
    text: `${before}${inner.text ?? ""}`,
    ...(media === undefined ? {} : { media }),
  };
}
