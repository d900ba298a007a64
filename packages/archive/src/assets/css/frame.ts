/** Header, menu, footer, and the band in which the title of a page stands. */
export const FRAME_CSS = `
.site-header { background: var(--primary); color: var(--on-primary); border-block-end: 5px solid var(--accent); }
.site-header .wrap { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1.5rem; padding-block: .9rem .5rem; }
.site-header :focus-visible, .site-footer :focus-visible { outline-color: var(--on-primary); }
.brand { margin: 0; font: 700 1.45rem/1.25 Georgia, "Times New Roman", "Noto Serif", serif; }
.brand a { color: inherit; text-decoration: none; }
.brand a:hover { text-decoration: underline; }
.site-header .tagline { margin: 0; color: var(--on-primary-muted); font-size: .92rem; }
.menu ul { display: flex; flex-wrap: wrap; gap: 0 .35rem; margin: 0 -.6rem; padding: 0; list-style: none; }
.menu li { margin: 0; }
.menu a {
  display: block;
  padding: .45rem .6rem;
  color: var(--on-primary);
  text-decoration: none;
  border-block-end: 3px solid transparent;
}
.menu a:hover { text-decoration: underline; }
.menu a[aria-current] { border-color: var(--accent); }
.hero { background: var(--hero); border-block-end: 1px solid var(--line); margin-block-end: 2.5rem; }
.hero .wrap { padding-block: 1.1rem 2rem; }
.hero h1 { margin: 0; max-width: 24em; }
.hero .tagline { margin: .6rem 0 0; color: var(--muted); font-size: 1.1rem; max-width: 44rem; }
.crumbs { margin-block-end: 1.6rem; font-size: .92rem; }
.crumbs ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; }
.crumbs li { margin: 0; }
.crumbs li:not(:last-child)::after { content: "\\203A" / ""; margin-inline: .55rem; color: var(--muted); }
.crumbs a { display: inline-block; padding-block: .2rem; }
.site-footer { margin-block-start: 4rem; background: var(--deep); color: var(--on-primary-muted); border-block-start: 5px solid var(--accent); }
.site-footer .wrap {
  display: grid;
  gap: 1.2rem 3rem;
  grid-template-columns: minmax(0, 1fr);
  align-items: center;
  padding-block: 2rem;
}
.site-footer p, .site-footer ul { margin: 0; }
.site-footer .brand { color: var(--on-primary); font-size: 1.2rem; }
.site-footer a { color: var(--on-primary); }
.site-footer .ways { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; }
.site-footer .ways a { display: inline-block; padding-block: .15rem; }
.site-footer .button { background: transparent; border-color: var(--on-primary-muted); }
@media (min-width: 48rem) {
  .menu { margin-inline-start: auto; }
}
@media (min-width: 64rem) {
  .site-footer .wrap { grid-template-columns: auto minmax(0, 1fr) auto; }
  .site-footer .ways { justify-content: center; }
  .site-footer .wrap > :last-child { grid-column: 3; }
}
`;
