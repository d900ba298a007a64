/** The page of an issue, and that of an item. */
export const ISSUE_CSS = `
.introduction { max-width: 46rem; margin-block-end: 1.5rem; font-size: 1.18rem; }
.contents { margin-block-end: 3rem; }
.contents ul { margin: 0; padding: 0; list-style: none; columns: 19rem; column-gap: 2.5rem; }
.contents li { margin: 0; break-inside: avoid; border-block-start: 1px solid var(--line); }
.contents a { display: block; padding-block: .42rem; font-size: .96rem; line-height: 1.35; text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.item h2 a, .item h3 a, .entry h3 a, .card a { text-decoration: none; }
.item h2 a:hover, .item h3 a:hover, .entry h3 a:hover, .card a:hover { text-decoration: underline; }
.lead { margin-block-end: 2.2rem; padding: clamp(1.2rem, 3vw, 2.4rem); background: var(--hero); border-inline-start: 6px solid var(--accent); border-radius: 4px; }
.lead h2 { font-size: clamp(1.6rem, 1.3rem + 1.6vw, 2.4rem); }
.lead .text { max-width: 46rem; }
.part { margin-block-end: 3rem; }
.part > h2 { padding-block-end: .5rem; border-block-end: 3px solid var(--accent); }
.items > .item { padding-block: 1.5rem; border-block-end: 1px solid var(--line); }
.items > .item:first-child { padding-block-start: .6rem; }
.items > .item:last-child { border: 0; padding-block-end: 0; }
.item.event, .item.call, .item.interview, .entry:has(.badge) { display: flex; gap: 1rem; align-items: flex-start; }
.columns { display: grid; gap: 0 3.5rem; grid-template: auto auto auto / minmax(0, 1fr); }
.side .part { padding: 1.4rem 1.3rem; background: var(--tint); border-radius: 6px; }
.side .part > h2 { font-size: 1.35rem; }
.side .item h3 { font-size: 1.06rem; line-height: 1.3; margin-block-end: .3rem; }
.side .items > .item { padding-block: 1.1rem; }
.side .items > .item:first-child { padding-block-start: .3rem; }
.side .actions { font-size: .9rem; }
.side .text, .item.event .text, .item.call .text { font-size: .95rem; }
.single .text { max-width: 46rem; }
.single .interviews .items { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
.issue-notes { margin-block-end: 3rem; }
.issue-notes h2 { font-size: 1.2rem; }
.issue-notes .notes { margin: 0; }
.service { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 14.5rem), 1fr)); margin-block-end: 2rem; }
.service .part { margin: 0; padding: 1.3rem; border: 1px solid var(--line); border-radius: 6px; }
.service h2 { font-size: 1.2rem; }
.service .part > h2 { padding: 0; border: 0; }
.closing { display: flex; flex-wrap: wrap; gap: 1rem 4rem; padding: 1.6rem 1.5rem; background: var(--tint); border-radius: 6px; }
.closing .part { margin: 0; }
.closing .part > h2 { font-size: 1.15rem; padding: 0; border: 0; }
.imprint { margin: 0; padding: 0; list-style: none; }
@media (min-width: 60rem) {
  .columns { grid-template: "main side" auto "bands side" 1fr / minmax(0, 1fr) 22rem; }
  .columns > .main { grid-area: main; }
  .columns > .side { grid-area: side; }
  .columns > .bands { grid-area: bands; }
  .columns:not(:has(> .main)) { grid-template: "bands side" auto / minmax(0, 1fr) 22rem; }
  .columns:not(:has(> .bands)) { grid-template: "main side" auto / minmax(0, 1fr) 22rem; }
  .single .interviews .items { grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); }
}
.headline { display: flex; gap: 1.2rem; align-items: flex-start; }
.headline h1 { flex: 1; min-width: 0; }
.headline .badge { min-width: 5rem; padding: .7rem; }
.headline .badge .day { font-size: 1.8rem; }
.page .hero .subtitle { margin: 1rem 0 0; max-width: 44rem; }
.page .hero .fact { margin: 1rem 0 0; }
.page .reading .text { font-size: 1.08rem; }
.page .reading .text > p:first-child { font-size: 1.14em; }
.facts { display: grid; gap: .9rem 2.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), max-content)); margin: 1.4rem 0 0; }
.facts dt { color: var(--muted); font-size: .82rem; font-weight: 700; letter-spacing: .06em; text-transform: uppercase; }
.facts dd { margin: 0; font-size: 1.06rem; font-weight: 600; }
.hero .actions { margin-block-start: 1.2rem; }
.reading.two { display: grid; gap: 2rem 4rem; grid-template-columns: minmax(0, 1fr); }
.reading.two > * { min-width: 0; }
.neighbours { align-self: start; padding: 1.2rem 1.3rem; border-block-start: 4px solid var(--accent); background: var(--tint); border-radius: 0 0 6px 6px; }
.neighbours .kicker { margin-block-end: .2rem; }
.neighbours ul { margin: 0; padding: 0; list-style: none; }
.neighbours li { margin: 0; border-block-start: 1px solid var(--line); }
.neighbours li a { display: block; padding-block: .55rem; text-decoration: none; }
.neighbours li a:hover { text-decoration: underline; }
.neighbours [aria-current] { color: var(--ink); font-weight: 600; }
.neighbours .issue { display: inline-block; margin-block-end: .8rem; font: 700 1.25rem/1.3 Georgia, "Times New Roman", "Noto Serif", serif; text-decoration: none; }
@media (min-width: 60rem) {
  .reading.two { grid-template-columns: minmax(0, 44rem) minmax(15rem, 22rem); justify-content: space-between; }
}
.steps { display: grid; gap: 1rem; grid-template-columns: minmax(0, 1fr); margin-block-start: 2rem; }
.steps a { display: block; padding: 1rem 1.2rem; border: 1px solid var(--line); border-radius: 6px; text-decoration: none; }
.steps a:hover .name { text-decoration: underline; }
.steps .label { display: block; color: var(--muted); font-size: .85rem; }
.steps .name { font-weight: 600; unicode-bidi: isolate; }
@media (min-width: 40rem) {
  .steps { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .steps .next { grid-column: 2; text-align: end; }
}
`;
