import { runCli } from "./run-cli.ts";

/** What `clusterpost build --json` prints. */
export interface BuiltJson {
  readonly issues: readonly {
    readonly id: string;
    readonly title: string;
    readonly htmlBytes: number;
    readonly outputs: readonly string[];
    readonly sources: readonly string[];
  }[];
  readonly outputs: readonly string[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly hint: string;
    readonly message: string;
  }[];
  readonly timings: Readonly<Record<string, number>>;
}

/** Runs `clusterpost build --json`. */
export async function buildJson(args: readonly string[]): Promise<{ code: number; result: BuiltJson; stderr: string }> {
  const { code, stdout, stderr } = await runCli(["build", ...args, "--json"]);
  return { code, result: JSON.parse(stdout) as BuiltJson, stderr };
}
