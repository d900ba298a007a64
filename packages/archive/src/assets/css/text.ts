/** The text of submissions, and what stands around it on every kind of page. */
export const TEXT_CSS = `
.text > :last-child { margin-block-end: 0; }
.text { margin-block-end: 1rem; }
.text :is(h2, h3, h4, h5, h6) { margin-block-start: 1.5em; }
.text > :first-child { margin-block-start: 0; }
blockquote {
  margin-inline: 0;
  padding: .2rem 0 .2rem 1.2rem;
  padding: .2rem 0;
  padding-inline-start: 1.2rem;
  border-inline-start: 4px solid var(--accent);
  font: italic 1.12em/1.5 Georgia, "Times New Roman", "Noto Serif", serif;
}
blockquote > :last-child { margin-block-end: 0; }
.table { overflow-x: auto; margin-block-end: 1rem; }
table { min-width: 60%; border-collapse: collapse; font-size: .94em; line-height: 1.45; overflow-wrap: normal; }
th, td { padding: .5rem 1rem .5rem 0; padding: .5rem 0; padding-inline-end: 1rem; text-align: start; vertical-align: top; }
th { border-block-end: 2px solid var(--link); vertical-align: bottom; }
td { border-block-end: 1px solid var(--line); }
hr { margin: 1.8rem 0; border: 0; border-block-start: 1px solid var(--line); }
del { color: var(--muted); }
.image img { display: block; }
.image-link { font-style: italic; }
.subtitle { font-size: 1.12rem; color: var(--muted); }
.fact { margin: 0 0 .35rem; color: var(--muted); font-size: .95rem; }
.fact + .text { margin-block-start: .8rem; }
.fact.when { color: var(--ink); font-weight: 600; }
.fact.deadline { color: var(--ink); }
.actions { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem 1.2rem; margin: .6rem 0 0; font-size: .95rem; }
.actions a { padding-block: .15rem; }
.to-calendar::before {
  content: "";
  display: inline-block;
  width: .85em;
  height: .85em;
  margin-inline-end: .45em;
  border: 2px solid currentColor;
  border-block-start-width: .32em;
  border-radius: 2px;
}
.attachments, .announced { margin-block: 1.2rem; padding: 1rem 1.2rem; background: var(--tint); border-radius: 6px; }
.attachments p { margin: 0 0 .4rem; font-weight: 600; }
.attachments ul:last-child, .announced ul { margin-block-end: 0; }
.announced > :first-child { font-size: 1rem; }
.announced ul { padding: 0; list-style: none; }
.announced li + li { margin-block-start: 1rem; }
.announced .name { margin: 0; font-weight: 600; }
.notes {
  margin: 1.2rem 0 0;
  padding: .8rem 0 0;
  border-block-start: 1px solid var(--line);
  list-style: none;
  color: var(--muted);
  font-size: .92rem;
}
.notes .mark { font-weight: 700; }
.notes :target, .notes li:target { background: var(--hero); }
.ref { padding-inline: .15em; font-weight: 700; text-decoration: none; }
.back { display: inline-block; min-width: 24px; text-align: center; text-decoration: none; }
.badge {
  flex: none;
  min-width: 3.9rem;
  margin: 0;
  padding: .45rem .5rem;
  border-radius: 5px;
  background: var(--primary);
  color: var(--on-primary);
  text-align: center;
  line-height: 1.15;
}
.badge span { display: block; white-space: nowrap; }
.badge .day { font: 700 1.3rem/1.15 Georgia, "Times New Roman", "Noto Serif", serif; }
.badge .month { font-size: .78rem; letter-spacing: .06em; text-transform: uppercase; }
.badge.call { background: var(--surface); color: var(--link); box-shadow: inset 0 0 0 2px var(--link); }
.beside { flex: 1; min-width: 0; }
.portrait {
  flex: none;
  display: grid;
  place-items: center;
  width: 4.2rem;
  height: 4.2rem;
  border-radius: 50%;
  color: #fff;
  font: 700 1.4rem/1 Georgia, "Times New Roman", "Noto Serif", serif;
}
.portrait-1 { background: var(--portrait-first); }
.portrait-2 { background: var(--portrait-second); }
.portrait-3 { background: var(--portrait-third); }
.portrait-4 { background: var(--portrait-fourth); }
`;
