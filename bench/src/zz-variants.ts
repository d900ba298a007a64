import { renderIssue } from "@clusterpost/render";
import { theme } from "@clusterpost/render/themes/eccp";
import mjml2html from "mjml";
import { interleave } from "./measure/interleave.ts";
import { summarise } from "./measure/statistics.ts";
import { createMjmlPeer } from "./peers/mjml-peer.ts";
import { sampleIssue } from "./samples/issues.ts";

for (const m of ["2026-11", "2026-10"]) {
  const issue = sampleIssue(m);
  const peer = await createMjmlPeer(issue);
  const mjml = peer.mjml();
  const opts: [string, object][] = [
    ["skip", { validationLevel: "skip", fonts: {} }],
    ["soft", {}],
    ["soft nofonts", { fonts: {} }],
    ["strict", { validationLevel: "strict", fonts: {} }],
    ["strict minify", { validationLevel: "strict", minify: true, fonts: {}, keepComments: false }],
    ["beautify", { beautify: true }],
  ];
  console.log(m, "mjml", mjml.length, "ours", renderIssue(theme, issue).html.length);
  for (const [n, o] of opts) console.log(n, (await mjml2html(mjml, o)).html.length);
  const t = await interleave(
    [
      { name: "ours", run: () => renderIssue(theme, issue) },
      { name: "handlebars", run: () => peer.mjml() },
      ...opts.map(([n, o]) => ({ name: n, run: async () => (await mjml2html(mjml, o)).html })),
    ],
    { rounds: 9, warmUp: 3, turnMs: 100 },
  );
  for (const [n, x] of t) console.log(n.padEnd(15), summarise(x).median.toFixed(2));
}
