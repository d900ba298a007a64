/** The page of an issue, and that of an item. */
export const ISSUE_CSS = `
.introduction { max-width: 46rem; margin-block-end: 1.5rem; font-size: 1.18rem; }
.contents { margin-block-end: 2.5rem; }
.contents ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0; }
.contents a {
  display: block;
  padding: .3rem .9rem;
  border: 1px solid var(--line);
  border-radius: 2rem;
  background: var(--tint);
  font-size: .93rem;
  text-decoration: none;
}
.contents a:hover { text-decoration: underline; }
.item h2 a, .item h3 a, .entry h3 a, .card a { text-decoration: none; }
.item h2 a:hover, .item h3 a:hover, .entry h3 a:hover, .card a:hover { text-decoration: underline; }
.lead { margin-block-end: 3rem; padding: clamp(1.2rem, 3vw, 2.4rem); background: var(--hero); border-inline-start: 6px solid var(--accent); border-radius: 4px; }
.lead h2 { font-size: clamp(1.6rem, 1.3rem + 1.6vw, 2.4rem); }
.lead .text { max-width: 46rem; }
.part { margin-block-end: 3rem; }
.part > h2 { padding-block-end: .5rem; border-block-end: 3px solid var(--accent); }
.items > .item { padding-block: 1.5rem; border-block-end: 1px solid var(--line); }
.items > .item:first-child { padding-block-start: .6rem; }
.items > .item:last-child { border: 0; padding-block-end: 0; }
.item.event, .item.call, .item.interview, .entry:has(.badge) { display: flex; gap: 1rem; align-items: flex-start; }
.columns { display: grid; gap: 0 3.5rem; grid-template-columns: minmax(0, 1fr); }
.side .part { padding: 1.4rem 1.3rem; background: var(--tint); border-radius: 6px; }
.side .part > h2 { font-size: 1.35rem; }
.side .item h3 { font-size: 1.06rem; line-height: 1.3; margin-block-end: .3rem; }
.side .items > .item { padding-block: 1.1rem; }
.side .items > .item:first-child { padding-block-start: .3rem; }
.side .text, .item.event .text, .item.call .text { font-size: .95rem; }
.single .text, .bands .part > .text, .bands .item .text { max-width: 46rem; }
.bands .interviews .items, .single .items:has(> .badge) { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
.issue-notes { margin-block-end: 3rem; }
.issue-notes h2 { font-size: 1.2rem; }
.issue-notes .notes { margin: 0; }
.service { display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); margin-block-end: 2rem; }
.service .part { margin: 0; padding: 1.3rem; border: 1px solid var(--line); border-radius: 6px; }
.service h2 { font-size: 1.2rem; }
.service .part > h2 { padding: 0; border: 0; }
.closing { display: flex; flex-wrap: wrap; gap: 1rem 4rem; padding: 1.6rem 1.5rem; background: var(--tint); border-radius: 6px; }
.closing .part { margin: 0; }
.closing .part > h2 { font-size: 1.15rem; padding: 0; border: 0; }
.imprint { margin: 0; padding: 0; list-style: none; }
@media (min-width: 60rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 23rem; }
  .bands .interviews .items { grid-template-columns: repeat(auto-fit, minmax(26rem, 1fr)); }
  .bands .interviews .items > .item { border: 0; }
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
.from { margin-block-start: 2rem; color: var(--muted); }
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
