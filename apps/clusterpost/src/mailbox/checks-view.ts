import { FINDING_AREAS, type FindingArea, type MailFinding } from "@clusterpost/mail";
import { html } from "hono/html";
import type { Html } from "./escaped-html.ts";
import { icon } from "./inbox-icons.ts";
import type { ReadMail } from "./mail-reader.ts";

const AREA_NAMES: Readonly<Record<FindingArea, string>> = {
  signature: "Signature",
  header: "Header",
  list: "Leaving the list",
  body: "Body",
  size: "Size",
};

const OUTCOMES: Readonly<Record<MailFinding["outcome"], string>> = {
  fail: "failed",
  warn: "to look at",
  pass: "passed",
};

const ORDER = ["fail", "warn", "pass"] as const;

function findingItem({ outcome, title, detail, reference }: MailFinding): Html {
  return html`<li class="finding ${outcome}">${icon(outcome)}<div><h3>${title}<span class="away">: ${OUTCOMES[outcome]}</span></h3><p>${detail}</p></div>${
    reference === undefined ? "" : html`<span class="reference">${reference}</span>`
  }</li>`;
}

function findingList(title: string, findings: readonly MailFinding[]): Html | "" {
  return findings.length === 0 ? "" : html`<h2>${title}</h2><ul class="findings">${findings.map(findingItem)}</ul>`;
}

/** What was found out about a mail: first what asks for a look, then by area what is as it should be. */
export function checksView({ findings }: ReadMail): Html {
  const of = (outcome: MailFinding["outcome"]): readonly MailFinding[] =>
    findings.filter((one) => one.outcome === outcome);
  const passed = of("pass");
  return html`<p class="sums">${ORDER.map(
    (outcome) =>
      html`<span class="sum ${outcome}">${icon(outcome)}<span><b>${of(outcome).length}</b> ${OUTCOMES[outcome]}</span></span>`,
  )}</p>${findingList("To look at", [...of("fail"), ...of("warn")])}${FINDING_AREAS.map((area) =>
    findingList(
      AREA_NAMES[area],
      passed.filter((one) => one.area === area),
    ),
  )}`;
}
