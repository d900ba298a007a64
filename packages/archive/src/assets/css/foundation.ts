/** What holds for every element: sizes, fonts, focus, directions. */
export const FOUNDATION_CSS = `
*, ::before, ::after { box-sizing: border-box; }
html {
  font: 100%/1.6 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
  scroll-padding-top: 1rem;
}
body {
  margin: 0;
  min-height: 100vh;
  display: flex;
  flex-direction: column;
  background: var(--surface);
  color: var(--ink);
  overflow-wrap: anywhere;
}
main { flex: 1; }
h1, h2, h3, h4, h5, h6 {
  margin: 0 0 .5em;
  font-family: Georgia, "Times New Roman", "Noto Serif", serif;
  font-weight: 700;
  line-height: 1.2;
  text-wrap: pretty;
}
h1 { text-wrap: balance; font-size: clamp(1.9rem, 1.3rem + 2.6vw, 3.1rem); letter-spacing: -.015em; }
h2 { font-size: clamp(1.45rem, 1.25rem + .9vw, 1.95rem); letter-spacing: -.01em; }
h3 { font-size: 1.3rem; }
h4 { font-size: 1.1rem; }
h5, h6 { font-size: 1rem; }
p, ul, ol, dl, blockquote { margin: 0 0 1rem; }
h1, h2, h3, h4, h5, h6, p, li, dt, dd, td, th { unicode-bidi: plaintext; }
ul, ol { padding-inline-start: 1.4rem; }
li { margin-block-end: .3rem; }
img { max-width: 100%; height: auto; }
a { color: var(--link); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; border-radius: 2px; }
sup, sub { font-size: .72em; line-height: 0; }
[hidden] { display: none !important; }
.wrap { width: 100%; max-width: 74rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
.reading > * { max-width: 44rem; }
.unseen, .skip:not(:focus) {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.skip {
  position: absolute;
  z-index: 1;
  inset-block-start: .5rem;
  inset-inline-start: .5rem;
  padding: .6rem 1rem;
  background: var(--surface);
  color: var(--link);
}
.button {
  display: inline-block;
  padding: .6rem 1.2rem;
  border: 2px solid transparent;
  border-radius: 4px;
  background: var(--primary);
  color: var(--on-primary);
  font: inherit;
  font-weight: 600;
  text-decoration: none;
  cursor: pointer;
}
.button:hover { text-decoration: underline; }
.kicker {
  margin: 0 0 .5rem;
  color: var(--muted);
  font-size: .82rem;
  font-weight: 700;
  letter-spacing: .08em;
  text-transform: uppercase;
}
.kicker a { color: inherit; }
`;
