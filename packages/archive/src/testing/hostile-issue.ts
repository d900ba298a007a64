import type { Issue } from "@clusterpost/core";
import { SAMPLE_ISSUE } from "@clusterpost/testkit";

/** Texts that would do harm wherever they were taken for markup or for the end of something. */
export const HOSTILE_TEXTS: readonly string[] = [
  "]]> <![CDATA[ ]]]]> --> <!-- </title></style></textarea>",
  "\u0000\u0001\u0008\u000b\u000c\u001b[31m\u007f\u0085\ufffe\uffff control",
  "lone \ud800 high, \udc00 low, \ud83d\ude00 pair",
  "<b>bold</b></script><script>alert(1)</script> <IMPACT> Connected Car & AdPack² &amp; &lt;i&gt; &#x26;",
  "שלום \u202eoverride \u2067isolate \u202cstray \u2069 \u2069",
  "👩‍👩‍👧‍👦 🏳️‍🌈 combining e\u0301",
  "\" onmouseover=\"alert(1) ' onfocus='alert(1) `{alert(1)}`",
  "line\r\nbreak\u2028separator\u2029 {title} {{x}} $& $1 \\ %00 %0D%0A",
  "averyveryveryverylongwordwithoutanyspaceinitthatdoesnotfitonanynarrowscreenatallandgoesonandonandon",
  "   ",
];

/** Addresses that must not become links, and those that may when they are encoded. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "JaVaScRiPt:alert(1)",
  "//other.example/x",
  "https://other.example/?a=1&b=\"'<>]]>|^`{}[] %zz #one#two",
  "http://[::1]/x",
  "https://exa mple/",
  'mailto:a@b.example"><script>alert(1)</script>',
];

const TEXTS: ReadonlySet<string> = new Set([
  "value",
  "title",
  "name",
  "label",
  "group",
  "size",
  "place",
  "person",
  "organisation",
  "country",
  "alt",
  "mark",
  "publisher",
  "tagline",
]);
const ADDRESSES: ReadonlySet<string> = new Set(["href", "url", "src", "portal", "email"]);

function spoil(value: unknown, key: string, text: string, next: () => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => spoil(one, "", text, next));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, spoil(held, name, text, next)]));
  if (typeof value !== "string") return value;
  return TEXTS.has(key) ? text : ADDRESSES.has(key) ? next() : value;
}

/** The sample issue with every text replaced by a hostile one, and every address by hostile ones in turn. */
export function hostileIssue(text: string): Issue {
  let turn = 0;
  const next = (): string => HOSTILE_ADDRESSES[turn++ % HOSTILE_ADDRESSES.length] ?? "";
  return spoil(SAMPLE_ISSUE, "", text, next) as Issue;
}
