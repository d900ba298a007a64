import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnswerKey } from "./answer-key.ts";
import { answerKeySchema } from "./answer-key-schema.ts";

/** A submission of the corpus with its answer key. */
export interface CorpusDocument {
  /** `titles/by-created.txt` */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly key: AnswerKey;
}

const KEY_ENDING = ".expected.json";

const byName = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0);

/** The folder of the corpus. */
export const CORPUS_FOLDER: string = join(import.meta.dirname, "../../../corpus");

/** What is wrong with an answer key, one line a finding; nothing when it is good. */
export function faultsOfKey(name: string, json: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    return [`${name}: ${String(cause)}`];
  }
  const parsed = answerKeySchema.safeParse(value);
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${name}: ${path.join(".")}: ${message}`);
}

/**
 * Reads every document of the corpus, in the order of their names.
 *
 * @param filter - only documents with this in their name
 * @returns the documents with a good key, and one line for each fault: a key that is malformed, a key
 *   without a document, a document without a key
 */
export function readCorpusDocuments(
  folder: string = CORPUS_FOLDER,
  filter = "",
): { readonly documents: readonly CorpusDocument[]; readonly faults: readonly string[] } {
  const documents: CorpusDocument[] = [];
  const faults: string[] = [];
  const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name: group } of folders.sort((first, second) => byName(first.name, second.name))) {
    const entries = readdirSync(join(folder, group), { withFileTypes: true }).filter((entry) => entry.isFile());
    const names = new Set(entries.map((entry) => entry.name));
    for (const file of [...names].sort(byName)) {
      const name = `${group}/${file}`;
      if (file.endsWith(KEY_ENDING)) {
        if (!names.has(file.slice(0, -KEY_ENDING.length))) faults.push(`${name}: there is no document to this key`);
        continue;
      }
      if (!name.includes(filter)) continue;
      if (!names.has(file + KEY_ENDING)) {
        faults.push(`${name}: the document has no answer key`);
        continue;
      }
      const json = readFileSync(join(folder, group, file + KEY_ENDING), "utf8");
      const found = faultsOfKey(name + KEY_ENDING, json);
      faults.push(...found);
      if (found.length > 0) continue;
      documents.push({
        name,
        bytes: readFileSync(join(folder, group, file)),
        key: answerKeySchema.parse(JSON.parse(json)),
      });
    }
  }
  return { documents, faults };
}
