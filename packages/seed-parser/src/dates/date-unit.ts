/** Days that stand together: `[14, 16]` for `14-16`, `[7, 7]` for `7`. */
export type DayRun = readonly [first: number, last: number];

/** Another way to read a day in figures. */
export interface OtherReading {
  readonly day: number;
  readonly month: number;
}

/** One expression around one month: days of that month, the year when it stands there. */
export interface DateUnit {
  readonly start: number;
  readonly end: number;
  readonly days: readonly DayRun[];
  /** From 1; several when the languages of the text disagree about the name. */
  readonly months: readonly number[];
  readonly year?: number;
  /** Weekday that the text gives for the first day of each run, from Monday, 1. */
  readonly weekdays: readonly (number | undefined)[];
  /** True for forms that are a date only together with the one that they are joined to: `14.5.`, `May 30`. */
  readonly isWeak: boolean;
  /** The month-first reading of figures such as `05/02/2018`, where the calendar has both. */
  readonly other?: OtherReading;
  /** True for year-month-day, which ISO 8601 joins by a solidus to an interval. */
  readonly isYearFirst?: boolean;
}
