import type { ICalLuxonDateTimeStub } from "ical-generator";

/**
 * A day and a time as clocks of some zone show them.
 *
 * `ical-generator` reads times of a zone from `Date` by the machine's own zone; from a value with
 * Luxon's interface it takes the digits as they are, so that is what this has.
 */
export class WallClock implements ICalLuxonDateTimeStub {
  readonly isValid = true;
  readonly zone = { type: "iana" };
  readonly #utc: Date;

  /** @param utcMs - the milliseconds that the same digits would be in UTC */
  constructor(utcMs: number) {
    this.#utc = new Date(utcMs);
  }

  /** The digits are those of the zone already. */
  setZone(): this {
    return this;
  }

  /** @param format - `yyyyLLdd` or `HHmmss` */
  toFormat(format: string): string {
    const digits = this.#utc.toISOString().replace(/\D/g, "");
    return format === "HHmmss" ? digits.slice(8, 14) : digits.slice(0, 8);
  }

  toJSDate(): Date {
    return this.#utc;
  }

  toJSON(): string {
    return this.#utc.toISOString();
  }
}
