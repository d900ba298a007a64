/** A template that Handlebars has precompiled: as its runtime wants it, or the JavaScript source of that. */
export type CompiledTemplate = string | object;

/** Inline styles by element name: `{ p: "margin:0 0 14px" }`. */
export type ElementStyles = Readonly<Record<string, string>>;

/** Files of a theme by path inside its folder: `partials/event.hbs`. */
export type ThemeSource = ReadonlyMap<string, string>;

/** Values that replace a theme's tokens, by dotted name: `{ "colour.primary": "#7a0019" }`. */
export type ThemeTokens = Readonly<Record<string, string>>;

/**
 * A theme ready to render.
 *
 * One that `compileTheme` made is plain JSON and may be kept in a file; it holds code, so read it
 * back only from a place that is as trusted as the program.
 */
export interface CompiledTheme {
  readonly name: string;
  /** Of the elements that submissions are made of. */
  readonly styles: ElementStyles;
  /** The same on the dark ground of the closing band. */
  readonly inverse: ElementStyles;
  /** The same in the text below an event or a call. */
  readonly compact: ElementStyles;
  /** Colours of the circles behind initials, at least one. */
  readonly portraits: readonly string[];
  readonly html: CompiledTemplate;
  /** By file name without extension. */
  readonly partials: Readonly<Record<string, CompiledTemplate>>;
  readonly text: CompiledTemplate;
  readonly textPartials: Readonly<Record<string, CompiledTemplate>>;
}
