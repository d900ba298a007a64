export type { PlannedDocument, PlannedIssues, PlanRequest } from "./plan-issues.ts";
export { planIssues } from "./plan-issues.ts";
