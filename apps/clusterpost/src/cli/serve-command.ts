import { Command, InvalidArgumentError } from "commander";
import { ExitCode } from "./exit-code.ts";
import { collectHostName } from "./serve/collect-host-name.ts";
import type { Terminal } from "./terminal.ts";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly hostName?: readonly string[];
  readonly json?: boolean;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("It is not a port; write a number from 0 to 65535.");
  return port;
}

/** `clusterpost serve`: the site that a build made, over HTTP. */
export function createServeCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("serve")
    .summary("serve the site that a build made")
    .description(
      "Serves pages, feeds and calendars of DIR/site over HTTP, and follows later builds.\nIt answers only for this machine's own names, the newsletter's base URL and the names of --host-name.",
    )
    .argument("[dir]", "folder that a build wrote", "out")
    .option("--port <number>", "port to listen on; 0 for any free one", parsePort, 8080)
    .option("--host <address>", "address to listen on; 0.0.0.0 for every one of this machine", "127.0.0.1")
    .option("--host-name <name>", "a further name by which the site may be asked for; may be repeated", collectHostName)
    .option("--json", "print one JSON object when the site is served, instead of the summary")
    .action(async (folder: string, flags: ServeFlags) => {
      const { runServe } = await import("./serve/run-serve.ts");
      const { port, host, hostName: hostNames = [], json: asJson = false } = flags;
      await runServe({ folder, port, host, hostNames, asJson }, terminal);
      finish(ExitCode.ok);
    });
}
