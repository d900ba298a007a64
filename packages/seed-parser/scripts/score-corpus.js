// Scores the parser on the corpus and prints every mistake; with an argument, on documents with it in their name.
// CLUSTERPOST_PARSER_CORPUS names another folder of documents with answer keys.
import { readCorpusDocuments } from "../src/testing/corpus/read-documents.ts";
import {
  formatKinds,
  formatLostWords,
  formatMissingCodes,
  formatMistakes,
  formatScores,
} from "../src/testing/corpus/report.ts";
import { scoreDocument } from "../src/testing/corpus/score.ts";

const [filter = ""] = process.argv.slice(2).filter((argument) => argument !== "--");
const { documents, faults } = readCorpusDocuments(process.env.CLUSTERPOST_PARSER_CORPUS, filter);
const scores = [];
for (const document of documents) scores.push(await scoreDocument(document));

const print = (lines) => process.stdout.write(`${lines.join("\n")}\n`);
const findings = [
  ...faults,
  ...[formatKinds, formatMistakes, formatMissingCodes, formatLostWords].flatMap((format) => format(scores)),
];
if (findings.length > 0) print([...findings, ""]);
const languages = new Set(documents.map(({ key }) => key.language.split("-")[0]));
print([`${documents.length} documents, ${languages.size} languages`, formatScores(scores)]);
// Facts that are not understood are what is looked for here; how many there may be, a test says.
process.exitCode = faults.length > 0 || formatLostWords(scores).length > 0 || documents.length === 0 ? 1 : 0;
