/** On paper: black on white, one column, no menus, addresses behind links. */
export const PRINT_CSS = `
@media print {
  @page { margin: 18mm 16mm; }
  html { font-size: 10.5pt; line-height: 1.45; }
  body { display: block; }
  .menu, .crumbs, .contents, .steps, .skip, .site-footer .button, .to-calendar, .pages, .back { display: none; }
  :root { --ink: #000; --muted: #333; --link: #000; --surface: #fff; --tint: #fff; --hero: #fff; --line: #999; --primary: #fff; --deep: #fff; --on-primary: #000; --on-primary-muted: #333; --accent: #999; }
  .site-header, .site-footer { border-color: #000; border-width: 1pt; }
  .site-header .wrap, .site-footer .wrap, .wrap { max-width: none; padding-inline: 0; }
  .hero { margin-block-end: 1rem; border: 0; }
  .hero .wrap { padding-block: .6rem 0; }
  .columns { display: block; }
  .lead, .side .part, .closing, .service .part { padding: 0; border: 0; }
  .badge { box-shadow: inset 0 0 0 1pt #000; }
  .portrait, .neighbours ul { display: none; }
  .neighbours, .attachments, .announced { padding: 0; border: 0; }
  .reading > *, .reading.two { display: block; max-width: none; }
  .part, .site-footer { margin-block: 1.2rem; }
  .text a[href^="http"]::after, .notes a[href^="http"]::after, .original::after { content: " (" attr(href) ")"; font-size: .85em; }
  h1, h2, h3, h4 { break-after: avoid; }
  .item.event, .item.call, tr, .card, blockquote { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
}
`;
