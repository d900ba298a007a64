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
  pass: "Passed",
  warn: "Look at this",
  fail: "Failed",
};

function findingItem({ outcome, title, detail, reference }: MailFinding): Html {
  return html`<li class="finding ${outcome}">${icon(outcome)}<div><h3>${title}<span class="away">: ${OUTCOMES[outcome]}</span></h3><p>${detail}</p></div>${
    reference === undefined ? "" : html`<span class="reference">${reference}</span>`
  }</li>`;
}

/** What was found out about a mail, by area. */
export function checksView({ findings }: ReadMail): Html {
  const count = (outcome: MailFinding["outcome"]): number => findings.filter((one) => one.outcome === outcome).length;
  const summary = (["fail", "warn", "pass"] as const).map(
    (outcome) =>
      html`<span class="sum ${outcome}">${icon(outcome)}<b>${count(outcome)}</b> ${OUTCOMES[outcome].toLowerCase()}</span>`,
  );
  return html`<p class="sums">${summary}</p>${FINDING_AREAS.map((area) => {
    const found = findings.filter((one) => one.area === area);
    return found.length === 0
      ? ""
      : html`<h2>${AREA_NAMES[area]}</h2><ul class="findings">${found.map(findingItem)}</ul>`;
  })}`;
}
