/**
 * Abbreviations of time zones that a European text means without doubt, and their zones.
 *
 * Those of central, eastern and western Europe stand for the places that the IANA database links
 * their names to (`backward`): CET is Europe/Brussels. Abbreviations that mean several zones, such as
 * IST, are not among them.
 */
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  "CET, CEST, MEZ, MESZ, HNEC, HEEC, SEČ, SELČ": "Europe/Brussels",
  "EET, EEST, OEZ, OESZ": "Europe/Athens",
  "WET, WEST, WEZ, WESZ": "Europe/Lisbon",
  BST: "Europe/London",
  "UTC, GMT": "UTC",
  MSK: "Europe/Moscow",
  TRT: "Europe/Istanbul",
  "EST, EDT": "America/New_York",
  "PST, PDT": "America/Los_Angeles",
  JST: "Asia/Tokyo",
  KST: "Asia/Seoul",
};

/** Names of places in texts of many languages, besides the English ones that the platform knows. */
const PLACES: Readonly<Record<string, string>> = {
  "Europe/Brussels":
    "brüssel, brüsseler, bruxelles, brussel, brusselse, bruselas, bruxelas, bryssel, bryssels, bruksela, brukseli, brukselskiego, brusel, bruselu, bruselského, bruxelleskega, bruselj, bruslju, briuselio, briuselis, brisele, briseles, brüsszel, brüsszeli, brussell, bhruiséal, bruiséil, βρυξελλών, βρυξέλλες, брюксел, brüsseli, brysselin, central european, central european summer, europe central, mitteleuropäische, mitteleuropäischer, belgian",
  "Europe/Athens":
    "eastern european, eastern european summer, athen, athènes, atenas, atene, αθήνας, αθήνα, ελλάδας, ελλάδος, greek",
  "Europe/Lisbon": "western european, western european summer, lisboa, lissabon, lisbonne, lisbona, portuguese",
  "Europe/London": "uk, british, british summer, londres, londra",
  "Europe/Dublin": "irish, ireland",
  "Europe/Vienna": "wien, wiener, vienne, viena",
  "Europe/Berlin": "german, berliner",
  "Europe/Paris": "french, pariser",
  "Europe/Rome": "roma, rom, italian",
  "Europe/Madrid": "spanish",
  "Europe/Warsaw": "warschau, warszawa, varsovie, warszawskiego, polskiego, polish",
  "Europe/Prague": "prag, praha, praga, pražského, czech",
  "Europe/Budapest": "hungarian",
  "Europe/Bucharest": "bukarest, bucurești, bucureștiului, româniei, bucarest, romanian",
  "Europe/Sofia": "софия, софийско, българско, bulgarian",
  "Europe/Helsinki": "helsinki, finnish, suomen",
  "Europe/Copenhagen": "københavn, danish",
  "Europe/Stockholm": "swedish",
  "Europe/Amsterdam": "dutch",
  "Europe/Vilnius": "vilniaus, lietuvos, lithuanian",
  "Europe/Riga": "rīgas, latvijas, latvian",
  "Europe/Tallinn": "tallinna, eesti, estonian",
  "Europe/Ljubljana": "slovenian",
  "Europe/Zagreb": "hrvatskoj, croatian",
  "Europe/Bratislava": "bratislavského, slovak",
  UTC: "greenwich mean, coordinated universal",
};

/** Capitals whose zone of the IANA database is named after another town. */
const OTHER_TOWNS: Readonly<Record<string, string>> = {
  valletta: "Europe/Malta",
  nicosia: "Asia/Nicosia",
  bern: "Europe/Zurich",
  kyiv: "Europe/Kiev",
  ankara: "Europe/Istanbul",
  tbilisi: "Asia/Tbilisi",
};

/** Abbreviations in capitals that are zones, though none that is known. */
const LOOKS_LIKE_ZONE = /^[A-Z]{2,4}T$/;

let abbreviations: Map<string, string> | undefined;
let places: Map<string, string> | undefined;

function abbreviationIndex(): Map<string, string> {
  abbreviations ??= new Map(
    Object.entries(ABBREVIATIONS).flatMap(([names, zone]) => names.split(", ").map((name) => [name, zone] as const)),
  );
  return abbreviations;
}

function placeIndex(): Map<string, string> {
  if (places === undefined) {
    places = new Map(Object.entries(OTHER_TOWNS));
    for (const zone of Intl.supportedValuesOf("timeZone"))
      if (zone.startsWith("Europe/")) places.set(zone.slice("Europe/".length).replaceAll("_", " ").toLowerCase(), zone);
    for (const [zone, names] of Object.entries(PLACES)) for (const name of names.split(", ")) places.set(name, zone);
  }
  return places;
}

/** What a text says of a time zone: an IANA name, or words that mean a zone that is not known. */
export type StatedZone = { readonly zone: string } | { readonly unknown: string };

/** Reads an abbreviation in capitals: `CET`; others that look like a zone are unknown ones. */
export function zoneOfAbbreviation(written: string): StatedZone | undefined {
  const zone = abbreviationIndex().get(written);
  if (zone !== undefined) return { zone };
  return LOOKS_LIKE_ZONE.test(written) ? { unknown: written } : undefined;
}

/** Reads the name of a town or the like, in lower case: `brussels`, `central european`. */
export function zoneOfPlace(name: string): string | undefined {
  return placeIndex().get(name);
}

/**
 * The zone of a fixed difference from UTC in hours: `2` for `UTC+2`. The IANA database counts the
 * hours the other way round.
 */
export function zoneOfOffset(hours: number): string | undefined {
  if (!Number.isInteger(hours) || Math.abs(hours) > 12) return undefined;
  return hours === 0 ? "UTC" : `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
