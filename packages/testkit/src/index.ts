export { claimPort } from "./claim-port.ts";
export { type Corpus, type CorpusFile, corpusFolder, hasCorpus, readCorpus, sampleFolder } from "./corpus.ts";
export { resolveReferences } from "./html-references.ts";
export { processorMs } from "./processor-time.ts";
export { hasPythonJudge, type PythonPart, type PythonReading, readWithPython } from "./python-judge.ts";
export { SAMPLE_ISSUE } from "./sample-issue.ts";
export { hasSpamJudge, judgeSpam, type SpamVerdict } from "./spam-judge.ts";
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
