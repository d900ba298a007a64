import { join } from "node:path";
import type { PublishRequest, PublishResult } from "../publish.ts";
import { SITE_FOLDER } from "../site/site-folder.ts";
import { commandHere } from "./command-here.ts";
import { shellWord } from "./shell-word.ts";
import type { Terminal } from "./terminal.ts";

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
  const output = out === "out" ? "" : ` --out ${shellWord(out)}`;
  const steps = [
    `Look at the site as it will be: ${command} serve ${shellWord(out)}`,
    `Upload everything in ${join(out, SITE_FOLDER)} to ${site.baseUrl} and delete there what is not in it\n     any more. docs/serving.md says how, for your own server and for hosts of static pages.`,
    ...(hub !== undefined && receipts === undefined
      ? [`Tell the hub when that is done: ${command} publish ${shellWord(folder)}${output}`]
      : []),
    `Send yourself the newest mail: ${command} send-test ${shellWord(folder)} --to you@example.org`,
  ];
  return ["", terminal.style("bold", "Next", "out"), ...steps.map((step, index) => `  ${index + 1}. ${step}`)];
}
