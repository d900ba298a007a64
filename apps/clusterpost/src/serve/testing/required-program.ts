import { spawnSync } from "node:child_process";

/**
 * Whether a program is there that tests need. Where it must be (`CLUSTERPOST_REQUIRE=1`, as continuous
 * integration sets it), a missing one is not skipped: using it fails.
 */
export function hasProgram(name: string, versionOption = "--version"): boolean {
  return process.env["CLUSTERPOST_REQUIRE"] === "1" || spawnSync(name, [versionOption]).status === 0;
}
