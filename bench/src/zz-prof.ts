import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import { sampleIssue } from "./samples/issues.ts";

const issue = sampleIssue("2026-11");
const end = performance.now() + 5000;
let n = 0;
while (performance.now() < end) {
  renderIssue(theme, issue);
  n++;
}
console.log(5000 / n);
