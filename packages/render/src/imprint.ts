import {
  cleanLine,
  type Issue,
  inlineRuns,
  type Publication,
  type RichText,
  type SocialLink,
  textOf,
  walkInlines,
} from "@clusterpost/core";
import { fillIn, type Wording } from "./wording.ts";

/** Says who publishes: `Published by …`, or the publication's name where no publisher is named. */
export function publisherLine({ name, publisher }: Publication, words: Wording): string {
  const owner = cleanLine(publisher);
  return owner === "" ? cleanLine(name) : fillIn(words.publishedBy, { publisher: owner });
}

/** Ways to reach the publisher that no section of the issue shows. */
export interface Imprint {
  readonly contact?: string;
  readonly portal?: string;
  readonly social: readonly SocialLink[];
}

/** Addresses without what does not tell them apart. */
const bare = (href: string): string => href.replace(/\/+$/, "").toLowerCase();

function* bodiesOf(issue: Issue): Generator<RichText> {
  for (const section of issue.sections) {
    yield section.body;
    for (const item of section.items) yield item.body;
  }
}

function linkedAddresses(issue: Issue): ReadonlySet<string> {
  const addresses = new Set<string>();
  for (const body of bodiesOf(issue)) {
    for (const run of inlineRuns(body)) {
      for (const inline of walkInlines(run)) if (inline.type === "link") addresses.add(bare(inline.href));
    }
  }
  return addresses;
}

function shownTexts(issue: Issue): readonly string[] {
  return issue.sections.flatMap((section) => [section.title, textOf(section.body)]);
}

/** Gives what the end of an issue must still name: contact, portal, social pages. */
export function imprintOf(issue: Issue): Imprint {
  const shown = linkedAddresses(issue);
  const { contact, portal } = issue;
  const texts = shownTexts(issue);
  const isShown = (href: string | undefined): boolean => href !== undefined && shown.has(bare(href));
  return {
    ...(contact === undefined || isShown(`mailto:${contact.email}`) ? {} : { contact: contact.email }),
    ...(portal === undefined || isShown(portal) ? {} : { portal }),
    social: issue.social.filter(({ label, url }) =>
      url === undefined ? !texts.some((text) => text.includes(label)) : !isShown(url),
    ),
  };
}
