/// <reference path="../../../packages/render/src/theme/mjml.d.ts" />
import type { Issue } from "@clusterpost/core";
import { readTheme, themeFolder } from "@clusterpost/render/compile";
import { theme } from "@clusterpost/render/themes/eccp";
import mjml2html from "mjml";
// What MJML would have to do is not part of the package, so it is taken from its sources.
import { prepareTheme } from "../../../packages/render/src/theme/compile-theme.ts";
import { loadTheme } from "../../../packages/render/src/theme/load-theme.ts";
import { precompileHtml } from "../../../packages/render/src/theme/precompile.ts";
import { issueView } from "../../../packages/render/src/view/issue-view.ts";
import { viewContextOf } from "../../../packages/render/src/view/view-context.ts";

/** The fastest that MJML has: nothing validated, minified, or put in order; no fonts. */
const FASTEST = {
  validationLevel: "skip",
  minify: false,
  keepComments: false,
  ignoreIncludes: true,
  fonts: {},
} as const;

/** An issue on its way through MJML, as a program without compiled themes would send it. */
export interface MjmlPeer {
  /** The theme's skeleton with the issue in it: MJML, ready for `mjml2html`. */
  readonly mjml: () => string;
  readonly html: () => Promise<string>;
}

/**
 * Prepares the slow way for an issue: the theme's skeleton executed over the issue's view, then MJML.
 *
 * The skeleton is precompiled and the view is built here, once, so neither is on the peer's bill.
 */
export async function createMjmlPeer(issue: Issue): Promise<MjmlPeer> {
  const templates = prepareTheme(await readTheme(themeFolder("eccp")));
  const { renderHtml } = loadTheme({ ...theme, html: precompileHtml("issue.mjml", templates.skeleton) });
  const view = issueView(issue, viewContextOf(theme, issue, undefined, new Map()), theme.inverse, undefined);
  const mjml = (): string => renderHtml(view);
  return { mjml, html: async () => (await mjml2html(mjml(), FASTEST)).html };
}
