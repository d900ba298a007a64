export { type Corpus, type CorpusFile, corpusFolder, hasCorpus, readCorpus, sampleFolder } from "./corpus.ts";
export { SAMPLE_ISSUE } from "./sample-issue.ts";
export {
  buildWordDocument,
  type WordParts,
  wordListItem,
  wordParagraph,
  wordPicture,
  wordRun,
  wordTable,
} from "./word-document.ts";
export { missingWords, wordsOf } from "./words.ts";
export { buildZip, type ZipFile } from "./zip-archive.ts";
