/** Front page, years, sections, subscribing, search. */
export const INDEX_CSS = `
.home { padding-block-start: 2.2rem; }
.about { margin-block-end: 2rem; }
.about h1 { margin: 0; }
.about .tagline { margin: .4rem 0 0; color: var(--muted); font-size: 1.15rem; }
.latest { margin-block-end: 3rem; padding: clamp(1.2rem, 3vw, 2.4rem); background: var(--hero); border-inline-start: 6px solid var(--accent); border-radius: 4px; }
.latest h2 { font-size: clamp(1.7rem, 1.4rem + 1.6vw, 2.5rem); }
.latest h2 a { text-decoration: none; }
.latest .summary { max-width: 46rem; font-size: 1.1rem; }
.titles li:first-child { font: 700 1.2rem/1.35 Georgia, "Times New Roman", "Noto Serif", serif; }
.titles li:first-child .kind { font: .85rem/1.6 system-ui, sans-serif; }
.latest .actions { margin-block-end: 1.6rem; }
.titles { padding: 0; list-style: none; margin-block-end: 1.4rem; }
.titles a { text-decoration: none; }
.titles a:hover { text-decoration: underline; }
.titles li { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; margin: 0; padding: .55rem 0; border-block-start: 1px solid var(--line); }
.titles .kind { color: var(--muted); font-size: .85rem; white-space: nowrap; }
@media (min-width: 60rem) {
  .latest { display: grid; gap: 0 3.5rem; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  .latest .titles { margin: 0; }
  .latest .titles li:first-child { border: 0; padding-block-start: 0; }
}
.band { margin-block-end: 3rem; }
.band > h2 { padding-block-end: .5rem; border-block-end: 3px solid var(--accent); }
.cards { display: grid; gap: 1.2rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr)); padding: 0; list-style: none; }
.cards.small { grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); }
.card { margin: 0; padding: 1.2rem 1.3rem; border: 1px solid var(--line); border-block-start: 4px solid var(--link); border-radius: 4px; background: var(--surface); }
.card h2, .card h3 { margin-block-end: .4rem; font-size: 1.25rem; }
.card p { margin-block-end: .4rem; }
.count { color: var(--muted); font-size: .92rem; }
.card .count { margin: 0; }
.year { display: grid; gap: .2rem 2rem; grid-template-columns: minmax(0, 1fr); padding-block: 1.4rem; border-block-end: 1px solid var(--line); }
.year h2, .year .count { margin: 0; }
.year .issues { grid-row: auto; margin: .4rem 0 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.8rem; }
.year .issues a { display: inline-block; padding-block: .15rem; }
@media (min-width: 48rem) {
  .year { grid-template-columns: 11rem minmax(0, 1fr); }
  .year .issues { grid-column: 2; grid-row: 1 / span 2; }
}
.group { margin-block-end: 2.6rem; }
.group > h2 { padding-block-end: .5rem; border-block-end: 3px solid var(--accent); }
.group > h2 a { text-decoration: none; }
.group > h2 a:hover { text-decoration: underline; }
.entries { margin: 0; padding: 0; list-style: none; max-width: 54rem; }
.entry { margin: 0; padding-block: 1.2rem; border-block-end: 1px solid var(--line); }
.entry h3 { font-size: 1.2rem; margin-block-end: .25rem; }
.entry p:last-child { margin-block-end: 0; }
.pages { margin-block: 1.5rem; }
.pages ul { display: flex; flex-wrap: wrap; gap: .4rem; margin: 0; padding: 0; list-style: none; }
.pages li { margin: 0; }
.pages a { display: block; min-width: 2.6rem; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 4px; text-align: center; text-decoration: none; }
.pages a[aria-current] { background: var(--primary); border-color: var(--primary); color: var(--on-primary); }
.formats { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: 0; padding: 0; list-style: none; }
.formats a { text-decoration: underline; }
main .ways { font-size: 1.15rem; }
.search-form { display: grid; gap: 1rem; margin-block-end: 1.5rem; }
.search-form label { display: block; margin-block-end: .3rem; font-weight: 600; }
.search-form :is(input, select) {
  width: 100%;
  padding: .65rem .8rem;
  border: 2px solid var(--muted);
  border-radius: 4px;
  background: var(--surface);
  color: var(--ink);
  font: inherit;
}
.search-form .line { display: grid; gap: .6rem; grid-template-columns: minmax(0, 1fr) auto; }
.search-form .filters { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr)); }
.status { min-height: 1.6rem; font-weight: 600; }
.results { padding: 0; list-style: none; }
.results li { margin: 0; padding-block: 1.1rem; border-block-end: 1px solid var(--line); }
.results h2 { font-size: 1.2rem; margin-block-end: .2rem; }
.results p { margin: 0; }
mark { background: #ffe48a; color: #172033; padding-inline: .1em; border-radius: 2px; }
`;
