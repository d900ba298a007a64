import type { Path } from "./schema-node.ts";

/** Values as they are written, by path; `*` stands for any key, `#` for any entry. */
const EXAMPLES: Readonly<Record<string, string>> = {
  "": "name: Cluster Digest",
  name: "Cluster Digest",
  publisher: "European Cluster Network",
  url: "https://clusters.example",
  baseUrl: "https://clusters.example/news/",
  tagline: "News and open calls from our clusters",
  language: "en-GB",
  timeZone: "Europe/Brussels",
  dateOrder: "dmy",
  submissions: "submissions",
  contact: "news@clusters.example",
  sections: "[{ role: news, title: Latest news }]",
  "sections.#": "{ role: news, title: Latest news }",
  "sections.#.role": "news",
  "sections.#.title": "Latest news",
  social: "[{ label: LinkedIn, url: https://social.example/clusters }]",
  "social.#": "{ label: LinkedIn, url: https://social.example/clusters }",
  "social.#.label": "LinkedIn",
  "social.#.url": "https://social.example/clusters",
  theme: "{ name: eccp }",
  "theme.name": "eccp",
  "theme.tokens": '{ colour.primary: "#003399" }',
  "theme.tokens.*": '"#003399"',
  feeds: "{ ttlMinutes: 1440 }",
  "feeds.hub": "https://hub.clusters.example/",
  "feeds.ttlMinutes": "1440",
  "feeds.pageSize": "50",
  "feeds.image": "https://clusters.example/logo.png",
  "feeds.sectionTitles": "{ news: News of our members }",
  "feeds.sectionTitles.*": "News of our members",
  calendar: "{ deadlineAlarmDays: [14, 1] }",
  "calendar.deadlineAlarmDays": "[14, 1]",
  "calendar.deadlineAlarmDays.#": "14",
  vocabulary: "{ bylines: [Sent in by] }",
  "vocabulary.*": "[first words, second words]",
  "vocabulary.*.*": "[first words, second words]",
  "vocabulary.*.#": "first words",
  "vocabulary.*.*.#": "first words",
  "vocabulary.sections": "{ news: [From our members] }",
  "vocabulary.labels": "{ deadline: [Last day] }",
  "vocabulary.dates": "{ extended: [prolonged] }",
  "vocabulary.fields": "{ title: [Headline] }",
  "vocabulary.mail": "{ greetings: [Dear all] }",
  "vocabulary.mailHeaders": "{ from: [Sender] }",
  mail: "{ sender: { address: digest@clusters.example } }",
  "mail.sender": "{ address: digest@clusters.example }",
  "mail.sender.address": "digest@clusters.example",
  "mail.sender.name": "Cluster Digest",
  "mail.replyTo": "editors@clusters.example",
  "mail.listId": "digest.clusters.example",
  "mail.greeting": '"Dear {name},"',
  "mail.fields": "{ name: reader }",
  "mail.fields.*": "reader",
  "mail.unsubscribe": '{ url: "https://clusters.example/leave?r={token}" }',
  "mail.unsubscribe.url": '"https://clusters.example/leave?r={token}"',
  "mail.unsubscribe.mailto": "leave@clusters.example",
  "mail.feedbackId": "clusterdigest",
  "mail.idKeyFile": "keys/mail.key",
  "mail.dkim": "{ domain: clusters.example, selector: news2026, keyFile: keys/news2026.pem }",
  "mail.dkim.domain": "clusters.example",
  "mail.dkim.selector": "news2026",
  "mail.dkim.keyFile": "keys/news2026.pem",
  "mail.dkim.ed25519": "{ selector: news2026e, keyFile: keys/news2026e.pem }",
  "mail.dkim.ed25519.selector": "news2026e",
  "mail.dkim.ed25519.keyFile": "keys/news2026e.pem",
  "mail.smtp": "{ host: smtp.clusters.example, user: digest }",
  "mail.smtp.host": "smtp.clusters.example",
  "mail.smtp.port": "587",
  "mail.smtp.security": "starttls",
  "mail.smtp.user": "digest",
  "mail.smtp.passwordFile": "keys/smtp-password",
  "mail.smtp.caFile": "keys/ca.pem",
  "mail.smtp.connections": "2",
  "mail.headers": "{ X-Edition: Spring }",
  "mail.headers.*": "Spring",
  "mail.test": "{ addresses: [ana@clusters.example] }",
  "mail.test.addresses": "[ana@clusters.example]",
  "mail.test.addresses.#": "ana@clusters.example",
  "mail.test.divertTo": "ana@clusters.example",
};

/** Whether a pattern is the one of a path. */
function fits(pattern: string, path: Path): boolean {
  const keys = pattern.split(".");
  return (
    keys.length === path.length &&
    keys.every((key, index) => {
      const own = path[index];
      return typeof own === "number" ? key === "#" : key === "*" || key === own;
    })
  );
}

/** A line that sets a value as it should be, such as `timeZone: Europe/Brussels`; `- …` for an entry of a list. */
export function exampleLine(path: Path): string | undefined {
  const patterns = Object.keys(EXAMPLES).filter((pattern) => pattern !== "" && fits(pattern, path));
  const pattern = path.length === 0 ? "" : (patterns.find((one) => !one.includes("*")) ?? patterns[0]);
  const value = pattern === undefined ? undefined : EXAMPLES[pattern];
  if (value === undefined) return undefined;
  const key = path.at(-1);
  if (key === undefined) return value;
  return typeof key === "number" ? `- ${value}` : `${String(key)}: ${value}`;
}
