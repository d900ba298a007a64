// Longer than most files: it is one value, and reads best in one piece.
import type {
  Article,
  Attachment,
  Block,
  Footnote,
  FootnoteReference,
  Inline,
  Interview,
  Issue,
  Link,
  List,
  Marked,
  NetworkEvent,
  OpenCall,
  Paragraph,
  Partnership,
  Section,
  SectionRole,
  Story,
  Table,
} from "@clusterpost/core";

const FILE = "2026-09/digest.md";
const span = { start: 0, end: 0 };

const text = (value: string): Inline => ({ type: "text", value, span });
const runOf = (parts: readonly (string | Inline)[]): Inline[] =>
  parts.map((part) => (typeof part === "string" ? text(part) : part));
const marked = (type: Marked["type"], ...parts: (string | Inline)[]): Marked => ({
  type,
  children: runOf(parts),
  span,
});
const link = (href: string, ...parts: (string | Inline)[]): Link => ({
  type: "link",
  href,
  children: runOf(parts),
  span,
});
const noteMark = (id: string, mark: string): FootnoteReference => ({ type: "footnote-reference", id, mark, span });
const paragraph = (...parts: (string | Inline)[]): Paragraph => ({ type: "paragraph", children: runOf(parts), span });
const heading = (level: number, ...parts: (string | Inline)[]): Block => ({
  type: "heading",
  level,
  children: runOf(parts),
  span,
});
const quote = (...children: Block[]): Block => ({ type: "quote", children, span });
const rule: Block = { type: "rule", span };
const lineBreak: Inline = { type: "line-break", span };

function list(ordered: boolean, ...items: Block[][]): List {
  return { type: "list", ordered, items: items.map((children) => ({ children, span })), span };
}

function table(header: readonly string[], ...rows: (readonly string[])[]): Table {
  const cellsOf = (texts: readonly string[]): Table["header"] =>
    texts.map((value) => ({ children: [text(value)], span }));
  return { type: "table", header: cellsOf(header), rows: rows.map(cellsOf), span };
}

const footnote = (id: string, mark: string, references: number, ...parts: (string | Inline)[]): Footnote => ({
  id,
  mark,
  content: runOf(parts),
  references,
  span,
});

const base = (id: string, title: string): Pick<Article, "id" | "title" | "heading" | "source"> => {
  return { id, title, heading: [text(title)], source: { file: FILE, span: { start: 10, end: 400 } } };
};

type StoryFields = Omit<Story, "id" | "title" | "source">;
const story = (body: readonly Block[]): Omit<StoryFields, "heading"> => {
  return { body, attachments: [], footnotes: [], links: [], events: [], calls: [] };
};

const file = (fields: Omit<Attachment, "span">): Attachment => ({ ...fields, span });

const lead: Article = {
  ...base("harbours-share-their-cold", "Seven harbours agree to share their cold"),
  ...story([
    paragraph(
      "Fish needs ice, flowers need ice, and since last winter seven harbours between Vigo and Gdańsk buy it together. ",
      link("https://harbours.example/agreement", "The agreement"),
      " was signed in Świnoujście by the ports, the fishing cooperatives and ",
      marked("strong", "two cluster organisations"),
      " that had spent four years bringing them to one table.",
    ),
    paragraph(
      "Each harbour keeps its own plant, but the machines are now run as one. When the wind blows in Esbjerg, Esbjerg freezes for everybody; when the sun shines in Vigo, Vigo does. The members expect to save a fifth of the electricity that they used in 2025.",
    ),
    quote(paragraph("We did not invent anything. We only stopped working against each other at three in the morning.")),
    paragraph("The founders ask other ports to join before the second round of measurements in spring."),
  ]),
  kind: "article",
  subtitle: [text("A cluster of clusters for the cold chain")],
  author: { name: "Maja Lindqvist", truncated: false },
  publishedOn: "2026-09-02",
};

const textiles: Article = {
  ...base("textile-lab", "Old shirts, new thread: a laboratory for textiles opens in Łódź"),
  ...story([
    paragraph(
      "The laboratory takes in forty tonnes of worn clothing a month and sorts them by fibre. What used to be burnt becomes yarn for work clothes and felt for car seats.",
    ),
    heading(5, "What companies may bring"),
    list(
      false,
      [paragraph("cotton and blends with up to ", marked("emphasis", "twelve per cent"), " elastane;")],
      [
        paragraph("wool, when it is free of moths;"),
        list(true, [paragraph("fleece, washed")], [paragraph("felt, dry")]),
      ],
      [paragraph("uniforms", noteMark("textile-lab-note", "*"), " without badges.")],
    ),
    table(
      ["Fibre", "Tonnes a month", "Goes to"],
      ["Cotton", "24", "Yarn"],
      ["Wool", "9", "Felt"],
      ["Mixed", "7", "Insulation"],
    ),
    heading(6, "How to take part"),
    paragraph("Write to ", link("mailto:lab@textiles.example", "lab@textiles.example"), " and name a contact person."),
  ]),
  kind: "article",
  url: "https://textiles.example/news/laboratory?from=digest&lang=en",
  author: { name: "Zoë Ångström-Müller", truncated: false },
  publishedOn: "2026-08-28",
  attachments: [
    file({ group: "Documents of the opening", name: "20260828 Opening programme_V2.pdf", size: "493.73 KB" }),
    file({ group: "Documents of the opening", label: "Price list", name: "prices.xlsx" }),
    file({ label: "Photographs of the sorting line" }),
  ],
  footnotes: [footnote("textile-lab-note", "*", 1, "Uniforms are accepted from public bodies only.")],
};

const impact: Article = {
  ...base("impact-connected-car", "<IMPACT> Connected Car closes with 58 prototypes"),
  ...story([
    paragraph(
      "The accelerator for mobility start-ups ends after three years. Of 58 prototypes, 31 are on the road & 12 are for sale; the ",
      "6",
      marked("superscript", "th"),
      " call was the largest.",
    ),
    paragraph(
      "Fees fell from ",
      marked("deleted", "1,200 euros"),
      " to 900 euros, and CO",
      marked("subscript", "2"),
      " per parcel by 14 %.",
    ),
    { type: "image", src: "https://impact.example/cars.jpg", alt: "Three small electric vans in a yard", span },
  ]),
  kind: "article",
  publishedOn: "2026-09-10",
};

const feature: Article = {
  ...base("guide-for-newcomers", "A guide for those who start a cluster"),
  ...story([
    paragraph(
      "Who pays the first salary? When does a circle of friends need statutes? The guide answers with forty cases from nineteen countries, among them Ελλάδα and България.",
    ),
    paragraph("Read the ", link("https://guide.example/2026", "guide for newcomers"), "."),
  ]),
  kind: "article",
};

const interview: Interview = {
  ...base("interview-kask", "Õnne Kask, manager of the Baltic Timber Cluster, Estonia"),
  ...story([
    paragraph(
      "Why do carpenters and software houses share an office in Tartu? Õnne Kask explains how digital twins of beams came about, and what she would not do again.",
    ),
    paragraph("Read ", link("https://interviews.example/kask", "the conversation"), "."),
  ]),
  kind: "interview",
  person: "Õnne Kask",
  role: "manager",
  organisation: "Baltic Timber Cluster",
  country: "Estonia",
};

const secondInterview: Interview = {
  ...base("interview-dacosta", "“A cluster is a promise that somebody keeps”"),
  ...story([
    paragraph(
      "Forty years of shoemaking, ten of them in a network: what remains, and what the young ones should forget.",
    ),
  ]),
  kind: "interview",
  person: "João da Costa",
  role: "adviser",
  organisation: "Calçado do Norte",
  country: "Portugal",
  author: { name: "Redaktion Süd…", truncated: true },
  publishedOn: "2026-09-04",
};

const partnership: Partnership = {
  ...base("nf4-memorandum", "The NF4 consortium and Prairie Plants sign a memorandum"),
  ...story([
    paragraph(
      "Researchers in Winnipeg and in five European regions will exchange seeds, data and, each summer, six students. The AdPack",
      marked("superscript", "2"),
      " partners lend their laboratory.",
    ),
  ]),
  heading: [text("The NF4"), noteMark("note-1", "1"), text(" consortium and Prairie Plants sign a memorandum")],
  kind: "partnership",
};

const event = (id: string, title: string, fields: Partial<NetworkEvent>): NetworkEvent => {
  return { ...base(id, title), kind: "event", when: [], onInvitation: false, body: [], ...fields };
};

const call = (id: string, title: string, fields: Partial<OpenCall>): OpenCall => {
  return { ...base(id, title), kind: "call", deadlines: [], body: [], ...fields };
};

const events: readonly NetworkEvent[] = [
  event("timber-days", "Timber Days: from beam to building", {
    url: "https://timber.example/days",
    when: [{ start: "2026-10-14", end: "2026-10-16" }],
    place: "Tartu, Estonia",
    registerBy: "2026-09-30",
  }),
  event("plastics-table", "Round table on circular plastics", {
    when: [{ start: "2026-10-05", end: "2026-10-05", startTime: "09:30", endTime: "17:00", zone: "Europe/Brussels" }],
    place: "Brussels, Belgium",
    onInvitation: true,
    body: [paragraph("Members of the alliance receive their papers a week before.")],
  }),
  event("korea-mission", "Green energy: matchmaking mission to Korea", {
    url: "https://missions.example/korea",
    when: [{ start: "2026-11-30", end: "2026-12-04" }],
    place: "서울, Korea",
  }),
  event("winter-school", "Winter school for cluster managers", { when: [{ start: "2026-12-28", end: "2027-01-02" }] }),
];

const calls: readonly OpenCall[] = [
  call("social-missions", "Social economy missions", {
    url: "https://calls.example/social-missions",
    deadlines: [{ date: "2026-10-26" }],
  }),
  call("fast-track", "Fast track to innovation (FTI)", {
    url: "https://calls.example/fti",
    deadlines: [
      { date: "2026-10-22", note: "cut-off" },
      { date: "2027-02-19", note: "cut-off" },
      { date: "2027-06-09", note: "cut-off" },
    ],
  }),
  call("ai-centres", "Networks of centres for trustworthy artificial intelligence", {
    deadlines: [{ date: "2026-11-13", time: "17:00", zone: "Europe/Brussels", state: "extended" }],
    body: [paragraph("Consortia need partners from at least three countries.")],
  }),
];

const section = (role: SectionRole, title: string, items: Section["items"], ...body: Block[]): Section => {
  return {
    id: role,
    role,
    title,
    heading: [text(title)],
    body,
    items,
    source: { file: FILE, span: { start: 0, end: 5 } },
  };
};

/** An issue with every kind of section, item and text: the same value each time. Its words are invented. */
export const SAMPLE_ISSUE: Issue = {
  id: "2026-09",
  title: "Cluster Digest",
  language: "en-GB",
  publication: {
    name: "Cluster Digest",
    publisher: "European Network of Clusters",
    url: "https://clusters.example/",
    tagline: "News of Europe’s industrial networks",
  },
  period: { from: "2026-09", to: "2026-09" },
  introduction: [
    paragraph(
      "Dear readers, autumn begins with a good agreement, a new laboratory and three calls that close before Christmas.",
    ),
  ],
  leadId: lead.id,
  sections: [
    section("news", "Latest news", [lead, textiles, impact]),
    section("events", "Upcoming events", events),
    section("calls", "Open calls", calls),
    section(
      "glance",
      "At a glance",
      [],
      paragraph("Watch the ", link("https://clusters.example/impressions", "impressions"), " of the summer meetings."),
    ),
    section(
      "feature",
      "Cluster weeks: forty-six events in twenty-two countries",
      [feature],
      paragraph("More than 5,600 people took part. The themes of 2027 are water, skills and repair."),
      list(true, [paragraph("Water: who may use how much of it?")], [paragraph("Skills: who teaches the teachers?")]),
    ),
    section(
      "interviews",
      "Interviews",
      [interview, secondInterview],
      paragraph("Our series goes on with two voices from the edges of the continent."),
    ),
    section("partnerships", "Partnerships that cross borders", [partnership]),
    section(
      "contact",
      "Contact us",
      [],
      paragraph(
        "Ideas and complaints are welcome at",
        lineBreak,
        link("mailto:desk@clusters.example", "desk@clusters.example"),
      ),
    ),
    section(
      "organisations",
      "Cluster organisations",
      [],
      paragraph("There are 1,014 profiles on the platform. Please look after yours."),
    ),
    section(
      "tools",
      "Tools",
      [],
      paragraph("The ", link("https://clusters.example/map", "map of regions"), " now shows skills, too."),
      rule,
      paragraph("Version 3½ follows in winter."),
    ),
    section(
      "dialogue",
      "Dialogue with users",
      [],
      paragraph("You asked for shorter forms. From October there is one page instead of four."),
    ),
    section("portal", "Visit our portal", [], paragraph(link("https://clusters.example", "clusters.example"))),
    section(
      "social",
      "Follow us",
      [],
      paragraph(link("https://social.example/@clusters", "@clusters"), " and a reading circle without a link"),
    ),
  ],
  footnotes: [footnote("note-1", "1", 1, "NF4 stands for New Frontiers in Food Fast Forward.")],
  contact: { email: "desk@clusters.example" },
  portal: "https://clusters.example",
  social: [{ label: "@clusters", url: "https://social.example/@clusters" }, { label: "LinkedIn: Cluster Digest" }],
  sources: [FILE],
};
