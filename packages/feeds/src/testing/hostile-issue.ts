import type { Block, Issue } from "@clusterpost/core";
import { articleOf, callOf, eventOf, inlinesOf, issueOf, linkOf, paragraphOf, sectionOf } from "./build-issue.ts";

/** Text that would do harm wherever it were taken for markup or for the end of something. */
export const HOSTILE_TEXTS: readonly string[] = [
  "]]> <![CDATA[ ]]]]> ]]></description><lastBuildDate>x</lastBuildDate>",
  "\u0000\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085\ufffe\uffff control",
  "lone \ud800 high, \udc00 low, \ud83d\ude00 pair",
  "<b>bold</b> <script>alert(1)</script> <IMPACT> Connected Car & AdPack² &amp; &lt;i&gt; &#x26;",
  "שלום \u202eoverride \u2067isolate \u202cstray \u2069 \u2069",
  "👩‍👩‍👧‍👦 🏳️‍🌈 ́combining \u200d",
  "\" onmouseover=\"alert(1) ' onfocus='alert(1)",
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]> &a;',
  'line\r\nBEGIN:VEVENT\r\nEND:VCALENDAR\nURL:javascript:alert(1)\\n\\;,;:"',
  "%00 %0D%0A {{x}} $& $1 \\ \\\\ <!-- --> -->",
  "   ",
];

const span = { start: 0, end: 0 };
const LINKS = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "JaVaScRiPt:x",
  "//x.example",
  "https://x.example/?a=1&b=\"'<>]]>",
];

function hostileBody(text: string): readonly Block[] {
  const children = [{ ...paragraphOf(text) }];
  const cells = [{ children: inlinesOf(text), span }];
  return [
    paragraphOf([...inlinesOf(text), ...LINKS.map((href) => linkOf(href, text))]),
    { type: "heading", level: 3, children: inlinesOf(text), span },
    { type: "list", ordered: true, start: 7, items: [{ children, span }], span },
    { type: "list", ordered: false, items: [], span },
    { type: "quote", children, span },
    { type: "table", header: cells, rows: [cells, []], span },
    ...LINKS.map((src): Block => ({ type: "image", src, alt: text, span })),
    { type: "rule", span },
  ];
}

/** An issue in which every text and every address is hostile. */
export const HOSTILE_ISSUE: Issue = issueOf(
  "2026-09",
  [
    sectionOf(
      "news",
      HOSTILE_TEXTS.map((text, index) =>
        articleOf(`news-${index}`, text, {
          author: { name: text, truncated: false },
          subtitle: inlinesOf(text),
          body: hostileBody(text),
          attachments: [{ name: text, label: text, group: text, size: text, span }],
          footnotes: [{ id: "n", mark: text, content: inlinesOf(text), references: 1, span }],
          url: index % 2 === 0 ? "javascript:alert(1)" : `https://x.example/${text}`,
        }),
      ),
      { title: HOSTILE_TEXTS[0] ?? "" },
    ),
    sectionOf(
      "events",
      HOSTILE_TEXTS.map((text, index) =>
        eventOf(
          `event-${index}`,
          text,
          [{ start: "2026-10-05", end: "2026-10-06", startTime: "09:00", endTime: "10:00", zone: text }],
          {
            place: text,
            body: hostileBody(text),
          },
        ),
      ),
      { title: HOSTILE_TEXTS[8] ?? "" },
    ),
    sectionOf(
      "calls",
      HOSTILE_TEXTS.map((text, index) =>
        callOf(`call-${index}`, text, [{ date: "2026-10-05" }], { body: hostileBody(text) }),
      ),
    ),
  ],
  {
    title: HOSTILE_TEXTS[3] ?? "",
    publication: { name: HOSTILE_TEXTS[0] ?? "", publisher: HOSTILE_TEXTS[1] ?? "" },
    introduction: HOSTILE_TEXTS.flatMap(hostileBody),
    contact: { email: 'a@b.example"><script>' },
    social: HOSTILE_TEXTS.map((label) => ({ label, url: "javascript:alert(1)" })),
  },
);
