/// <reference path="../../../packages/render/src/theme/mjml.d.ts" />
import type { Issue } from "@clusterpost/core";
import { readTheme, themeFolder } from "@clusterpost/render/compile";
import { theme } from "@clusterpost/render/themes/eccp";
import mjml2html from "mjml";
// What a theme makes of a view is not part of the package, so it is taken from its sources.
import { prepareTheme } from "../../../packages/render/src/theme/compile-theme.ts";
import { loadTheme } from "../../../packages/render/src/theme/load-theme.ts";
import { precompileHtml } from "../../../packages/render/src/theme/precompile.ts";
import { issueView } from "../../../packages/render/src/view/issue-view.ts";
import { viewContextOf } from "../../../packages/render/src/view/view-context.ts";

const ALWAYS = { keepComments: false, ignoreIncludes: true, fonts: {} } as const;

/** The fastest that MJML has: nothing validated, minified, or put in order. */
const FASTEST = { ...ALWAYS, validationLevel: "skip", minify: false } as const;

/** What gives a mail as small as ours: as themes are compiled. */
const MINIFIED = { ...ALWAYS, validationLevel: "strict", minify: true } as const;

/** Conditional comments for Outlook that meet are one; MJML and `renderIssue` do this last. */
const MET_CONDITIONALS = /<!\[endif\]-->\s*<!--\[if mso \| IE\]>/g;

/**
 * The two ways of an issue whose view is ready: through MJML, and through the compiled template.
 *
 * Each ends with the replacement of {@link MET_CONDITIONALS}, so neither gives back a string that is
 * still to be put together from its parts.
 */
export interface MjmlPeer {
  /** The theme's skeleton with the issue in it: MJML, ready for `mjml2html`. */
  readonly mjml: () => string;
  readonly fastest: () => Promise<string>;
  readonly minified: () => Promise<string>;
  /** The compiled template with the same view: ours, without views and plain text. */
  readonly template: () => string;
}

/**
 * Prepares the slow way for an issue: the theme's skeleton executed over the issue's view, then MJML.
 *
 * The skeleton is precompiled and the view is built here, once, so neither is on the peer's bill.
 */
export async function createMjmlPeer(issue: Issue): Promise<MjmlPeer> {
  const templates = prepareTheme(await readTheme(themeFolder("eccp")));
  const skeleton = loadTheme({ ...theme, html: precompileHtml("issue.mjml", templates.skeleton) });
  const compiled = loadTheme(theme);
  const links = { archiveUrl: undefined, calendarUrlOf: () => undefined };
  const mail = { viewUrl: undefined, unsubscribeUrl: undefined, greeting: undefined };
  const view = issueView(issue, viewContextOf(theme, issue, links, new Map()), theme.inverse, mail);
  const mjml = (): string => skeleton.renderHtml(view);
  return {
    mjml,
    fastest: async () => (await mjml2html(mjml(), FASTEST)).html,
    minified: async () => (await mjml2html(mjml(), MINIFIED)).html,
    template: () => compiled.renderHtml(view).replace(MET_CONDITIONALS, ""),
  };
}
