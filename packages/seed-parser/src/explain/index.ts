export type { PartKind } from "../part.ts";
export { PART_KINDS } from "../part.ts";
export type { DateUse, LineDate } from "./dated-facts.ts";
export type { ExplainedLine } from "./explain-lines.ts";
export { explainLines } from "./explain-lines.ts";
