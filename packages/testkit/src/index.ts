export { SAMPLE_ISSUE } from "./sample-issue.ts";
