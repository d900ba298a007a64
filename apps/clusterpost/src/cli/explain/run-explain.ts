import { type Explanation, explainSubmission } from "../../explain-submission.ts";
import type { Terminal } from "../terminal.ts";
import { formatExplanation, formatExplanationJson } from "./format-explanation.ts";

/** What to explain, and how. */
export interface ExplainRequest {
  readonly file: string;
  /** Path of a `newsletter.yaml`; by default the nearest one above the file. */
  readonly newsletter?: string;
  readonly asJson: boolean;
}

/** Reads a submission and prints how it was understood. */
export async function runExplain(request: ExplainRequest, terminal: Terminal): Promise<Explanation> {
  const explanation = await explainSubmission(request.file, request.newsletter);
  terminal.print(request.asJson ? formatExplanationJson(explanation) : formatExplanation(explanation, terminal));
  return explanation;
}
