/**
 * Days at the beginning of a line, with weekdays and small words, up to the mark before a title:
 * `mardi 3 :`, `8-9 –`, `du lundi 20 au mercredi 22 :`.
 */
const DAY_LEAD =
  /^((?:\p{L}{1,14}\.?\s+){0,3}\d{1,2}(?!\d)[^:|–—\d]{0,30}(?:[-–]?\s?\d{1,2}(?!\d)\.?)?)\s*(?:[:|]|\s[-–—]\s|\s[–—])\s*(?=\p{L}|\p{P})/u;

const LONGEST = 60;

/** Gives the days that a line begins with; `undefined` when it begins otherwise. */
export function readDayLead(text: string): string | undefined {
  if (!/^[^:|–—]{0,60}\d/.test(text)) return undefined;
  const lead = DAY_LEAD.exec(text)?.[1]?.trimEnd();
  return lead === undefined || lead.length > LONGEST ? undefined : lead;
}
