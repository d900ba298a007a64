// What a user of the packages writes; it is checked against the built types, not against the sources.
import { formatDiagnostic, type Issue } from "@clusterpost/core";
import { issueSchema } from "@clusterpost/core/issue-schema";
import { newsletterSchema } from "@clusterpost/core/newsletter-schema";
import { planIssues } from "@clusterpost/planner";
import { type RenderedIssue, renderIssue } from "@clusterpost/render";
import { compileTheme, readTheme, themeFolder } from "@clusterpost/render/compile";
import { theme } from "@clusterpost/render/themes/eccp";
import { parseSeed } from "@clusterpost/seed-parser";

const { document, diagnostics, text } = parseSeed({ name: "a.txt", bytes: new Uint8Array() });
const messages: string[] = diagnostics.map((found) => formatDiagnostic(found, text));
const { issues } = planIssues(document === undefined ? [] : [{ document }], newsletterSchema.parse({}));
const mails: RenderedIssue[] = issues.map((issue: Issue) => renderIssue(theme, issueSchema.parse(issue)));
const own: RenderedIssue[] = [];
for (const issue of issues) own.push(renderIssue(await compileTheme(await readTheme(themeFolder("eccp"))), issue));

export const made: readonly [string[], RenderedIssue[], RenderedIssue[]] = [messages, mails, own];
