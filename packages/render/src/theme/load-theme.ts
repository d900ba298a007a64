/// <reference path="./handlebars-runtime.d.ts" />
import Handlebars from "handlebars/runtime.js";
import type { CompiledTemplate, CompiledTheme } from "./compiled-theme.ts";

/** A compiled theme as functions of a view. */
export interface LoadedTheme {
  readonly renderHtml: (view: object) => string;
  readonly renderText: (view: object) => string;
}

type Template = ReturnType<typeof Handlebars.template>;

const loaded = new WeakMap<CompiledTheme, LoadedTheme>();

function load(template: CompiledTemplate): Template {
  const specification: unknown = typeof template === "string" ? new Function(`return (${template})`)() : template;
  return Handlebars.template(specification);
}

function loadAll(templates: Readonly<Record<string, CompiledTemplate>>): Record<string, Template> {
  return Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, load(template)]));
}

/**
 * Makes the templates of a theme callable; a theme is loaded once.
 *
 * Only Handlebars' runtime is needed, never its compiler.
 */
export function loadTheme(theme: CompiledTheme): LoadedTheme {
  const known = loaded.get(theme);
  if (known !== undefined) return known;
  const html = load(theme.html);
  const text = load(theme.text);
  const partials = loadAll(theme.partials);
  const textPartials = loadAll(theme.textPartials);
  const fresh: LoadedTheme = {
    renderHtml: (view) => html(view, { partials }),
    renderText: (view) => text(view, { partials: textPartials }),
  };
  loaded.set(theme, fresh);
  return fresh;
}
