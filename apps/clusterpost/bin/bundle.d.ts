import type { Script } from "node:vm";

export declare const COMPILED: string;

export declare class Bundle {
  readonly scripts: ReadonlyMap<string, Script>;
  readonly require: (name: string) => unknown;
}
