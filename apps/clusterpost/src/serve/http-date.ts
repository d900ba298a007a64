const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
const MONTH = `(${MONTHS.join("|")})`;
const SHORT_DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
const LONG_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const TIME = "(\\d\\d):(\\d\\d):(\\d\\d)";

const IMF_FIXDATE = new RegExp(`^${SHORT_DAY}, (\\d\\d) ${MONTH} (\\d{4}) ${TIME} GMT$`);
const RFC_850_DATE = new RegExp(`^${LONG_DAY}, (\\d\\d)-${MONTH}-(\\d\\d) ${TIME} GMT$`);
const ASCTIME_DATE = new RegExp(`^${SHORT_DAY} ${MONTH} (\\d\\d| \\d) ${TIME} (\\d{4})$`);

interface DateParts {
  readonly year: number;
  readonly month: string;
  readonly day: string;
  readonly time: readonly [hour: string, minute: string, second: string];
}

/** A year of two digits means the past as soon as it would lie more than 50 years ahead. */
function fullYear(shortYear: number, now: number): number {
  const thisYear = new Date(now).getUTCFullYear();
  const year = thisYear - (thisYear % 100) + shortYear;
  return year > thisYear + 50 ? year - 100 : year;
}

function partsOf(text: string, now: number): DateParts | undefined {
  const fixed = IMF_FIXDATE.exec(text);
  if (fixed !== null) {
    const [, day = "", month = "", year, hour = "", minute = "", second = ""] = fixed;
    return { year: Number(year), month, day, time: [hour, minute, second] };
  }
  const rfc850 = RFC_850_DATE.exec(text);
  if (rfc850 !== null) {
    const [, day = "", month = "", year, hour = "", minute = "", second = ""] = rfc850;
    return { year: fullYear(Number(year), now), month, day, time: [hour, minute, second] };
  }
  const asctime = ASCTIME_DATE.exec(text);
  if (asctime === null) return undefined;
  const [, month = "", day = "", hour = "", minute = "", second = "", year] = asctime;
  return { year: Number(year), month, day, time: [hour, minute, second] };
}

/**
 * Reads a date of HTTP in any of its three forms.
 *
 * The name of the weekday must be one, but need not fit the day.
 *
 * @param now - Unix time in milliseconds, by which years of two digits are understood
 * @returns Unix time in milliseconds, or `undefined` when the text is no date or there is no such day
 * @see RFC 9110 §5.6.7
 */
export function parseHttpDate(text: string, now: number): number | undefined {
  const parts = partsOf(text, now);
  if (parts === undefined) return undefined;
  const [hour, minute, second] = parts.time.map(Number) as [number, number, number];
  // A leap second is the only sixtieth one.
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const date = new Date(0);
  const day = Number(parts.day);
  date.setUTCFullYear(parts.year, MONTHS.indexOf(parts.month), day);
  return date.getUTCDate() === day ? date.setUTCHours(hour, minute, second) : undefined;
}

/**
 * Writes a date as HTTP wants it: `Sun, 06 Nov 1994 08:49:37 GMT`.
 *
 * @param time - Unix time in milliseconds; parts of a second are left out
 * @see RFC 9110 §5.6.7, `IMF-fixdate`
 */
export function formatHttpDate(time: number): string {
  return new Date(time).toUTCString();
}
