import { join } from "node:path";
import type { PublishRequest, PublishResult } from "../publish.ts";
import { SITE_FOLDER } from "../site/site-folder.ts";
import { commandHere } from "./command-here.ts";
import type { Terminal } from "./terminal.ts";

/** A path or name as it can be copied into a command line. */
const quoted = (word: string): string => (/\s/.test(word) ? JSON.stringify(word) : word);

/** What is left to do by hand once an issue is published: look, upload, tell the hub, mail. */
export function nextSteps(
  { built, receipts }: PublishResult,
  { folder, out }: PublishRequest,
  terminal: Terminal,
): string[] {
  const { site, project } = built;
  if (site === undefined) return [];
  const command = commandHere();
  const { hub } = project.newsletter.feeds;
  const output = out === "out" ? "" : ` --out ${quoted(out)}`;
  const steps = [
    `Look at the site as it will be: ${command} serve ${quoted(out)}`,
    `Upload everything in ${join(out, SITE_FOLDER)} to ${site.baseUrl} and delete there what is not in it\n     any more. docs/serving.md says how, for your own server and for hosts of static pages.`,
    ...(hub !== undefined && receipts === undefined
      ? [`Tell the hub when that is done: ${command} publish ${quoted(folder)}${output}`]
      : []),
    `Send yourself the newest mail: ${command} send-test ${quoted(folder)} --to you@example.org`,
  ];
  return ["", terminal.style("bold", "Next", "out"), ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
