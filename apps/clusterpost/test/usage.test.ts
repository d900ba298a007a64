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
});
