/** Codings that a file can be kept in, the best first: the smaller one wins where a client has no wish. */
export const CODINGS = ["br", "gzip"] as const;

export type Coding = (typeof CODINGS)[number];

/** Extension of the file that holds a file in a coding. */
export const CODING_EXTENSIONS: Readonly<Record<Coding, string>> = { br: ".br", gzip: ".gz" };

const ELEMENT = /^[ \t]*([\w!#$%&'*+.^`|~-]+)[ \t]*(?:;[ \t]*q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)[ \t]*)?$/i;

function weightsOf(field: string): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const element of field.split(",")) {
    const [, coding, weight] = ELEMENT.exec(element) ?? [];
    if (coding === undefined) continue;
    const name = coding.toLowerCase().replace(/^x-gzip$/, "gzip");
    weights.set(name, weight === undefined ? 1 : Number(weight));
  }
  return weights;
}

function parsePreference(field: string): readonly Coding[] {
  const weights = weightsOf(field);
  const others = weights.get("*");
  // Without a weight of its own, the plain form is what is left when nothing else is wanted.
  const plain = weights.get("identity") ?? 0;
  const wanted = CODINGS.map((coding) => ({ coding, weight: weights.get(coding) ?? others ?? 0 }));
  return wanted
    .filter(({ weight }) => weight > 0 && weight >= plain)
    .sort((first, second) => second.weight - first.weight)
    .map(({ coding }) => coding);
}

const NONE: readonly Coding[] = [];
/** Clients send one of a few fields all the time, most of them the same as the one before. */
let lastField = "";
let lastPreference = NONE;
const KNOWN = new Map<string, readonly Coding[]>();
const MAX_KNOWN = 64;
const MAX_KNOWN_LENGTH = 128;

/**
 * Says which codings a client wants, the best first; the plain form comes after them. It is also what a
 * client gets that accepts nothing at all, as HTTP advises.
 *
 * Elements that break the grammar do not count.
 *
 * @param field - value of `Accept-Encoding`
 * @see RFC 9110 §12.5.3
 */
export function preferredCodings(field: string | string[] | undefined): readonly Coding[] {
  if (field === undefined || field === "") return NONE;
  if (field === lastField) return lastPreference;
  const value = typeof field === "string" ? field : field.join(",");
  const known = KNOWN.get(value);
  const preference = known ?? parsePreference(value);
  if (value.length > MAX_KNOWN_LENGTH) return preference;
  if (known === undefined) {
    if (KNOWN.size >= MAX_KNOWN) KNOWN.clear();
    KNOWN.set(value, preference);
  }
  lastField = value;
  lastPreference = preference;
  return preference;
}
