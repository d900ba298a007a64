/** What a key of front matter can state. */
export type Fact =
  | "title"
  | "author"
  | "date"
  | "subtitle"
  | "url"
  | "image"
  | "draft"
  | "start"
  | "end"
  | "place"
  | "deadline"
  | "registerBy";

/** Keys as site generators and editors write them; case, hyphens and underscores make no difference. */
const KEYS: Readonly<Record<Fact, string>> = {
  title: "title headline",
  author: "author authors",
  date: "date month published pubdate publishdate publishedat publishedon datepublished",
  subtitle: "subtitle description summary lead abstract excerpt",
  url: "url link canonical canonicalurl",
  image: "image cover featuredimage thumbnail",
  draft: "draft",
  start: "start startdate starts begin eventstart eventdate",
  end: "end enddate ends eventend",
  place: "location place venue",
  deadline: "deadline deadlines closingdate",
  registerBy: "registerby registrationdeadline",
};

const FACTS = new Map<string, Fact>(
  Object.entries(KEYS).flatMap(([fact, keys]) => keys.split(" ").map((key) => [key, fact as Fact] as const)),
);

/** What a key states; `event.start` is the start of an event. */
export function factOfKey(key: string): Fact | undefined {
  return FACTS.get(
    key
      .toLowerCase()
      .replace(/^(?:event|extra|params)\./, "")
      .replace(/[-_ ]/g, ""),
  );
}
