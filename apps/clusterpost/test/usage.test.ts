import { sampleFolder } from "@clusterpost/testkit";
import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const HELP = "Run with --help to see what there is.";

describe("a wrong command line", () => {
  it.each([
    [["bild"], "error: unknown command 'bild'\n(Did you mean build?)"],
    [["build", "a", "b"], "error: too many arguments for 'build'. Expected 1 argument but got 2: a, b."],
    [["dkim", "keygen", "a", "b"], "error: too many arguments for 'keygen'. Expected 1 argument but got 2: a, b."],
    [["mailbox", "stop", "--now"], "error: unknown option '--now'"],
    [["mailbox", "status", "a", "b"], "error: too many arguments for 'status'. Expected 1 argument but got 2: a, b."],
  ])("%j ends with 2 and says where help is", async (args, message) => {
    expect(await runCli(args)).toEqual({ code: 2, stdout: "", stderr: `${message}\n${HELP}\n` });
  });

  it.each([
    [["build", "--month", "2019-13"], /is not a month|It is not a month/],
    [["build", sampleFolder(), "--from", "2019-01"], /--from and --to go together/],
    [["build", sampleFolder(), "--from", "2019-02", "--to", "2019-01"], /later/],
    [["build", sampleFolder(), "--mnth", "2019-01"], /unknown option/],
    [["build", "no-such-folder"], /There is no folder `no-such-folder`/],
  ])("ends %j with exit code 2 and says why", async (args, message) => {
    const { code, stderr, stdout } = await runCli(args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });
});

describe("the help", () => {
  it("names the options, with exit code 0", async () => {
    const { code, stdout } = await runCli(["build", "--help"]);
    expect(code).toBe(0);
    for (const option of ["--month", "--from", "--to", "--out", "--json", "--newest"]) expect(stdout).toContain(option);
  });
});
