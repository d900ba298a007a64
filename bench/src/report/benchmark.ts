import type { Table } from "./table.ts";

/** What a benchmark found. */
export interface Report {
  readonly title: string;
  readonly table: Table;
  /** The rows that a README has room for; all of them when absent. */
  readonly summary?: Table;
  /** What a reader of the figures must know. */
  readonly notes: readonly string[];
  /** Targets that were missed. */
  readonly missed: readonly string[];
}

/** Something that is measured on demand. */
export interface Benchmark {
  readonly name: string;
  readonly run: () => Promise<Report>;
}
