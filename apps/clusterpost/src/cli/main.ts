import { ClusterpostError } from "@clusterpost/core";
import { Command, CommanderError } from "commander";
import manifest from "../../package.json" with { type: "json" };
import { createBuildCommand } from "./build-command.ts";
import { asCalledHere } from "./command-here.ts";
import { createDkimCommand } from "./dkim-command.ts";
import { createDoctorCommand } from "./doctor-command.ts";
import { ExitCode } from "./exit-code.ts";
import { createExplainCommand } from "./explain-command.ts";
import { createMailboxCommand } from "./mailbox-command.ts";
import { createNginxCommand } from "./nginx-command.ts";
import { createPublishCommand } from "./publish-command.ts";
import { createSendTestCommand } from "./send-test-command.ts";
import { createServeCommand } from "./serve-command.ts";
import { createTerminal, type Terminal } from "./terminal.ts";

/** The commands by their names, in the order of their use. */
const COMMANDS = new Map([
  ["build", createBuildCommand],
  ["publish", createPublishCommand],
  ["explain", createExplainCommand],
  ["serve", createServeCommand],
  ["nginx", createNginxCommand],
  ["send-test", createSendTestCommand],
  ["mailbox", createMailboxCommand],
  ["dkim", createDkimCommand],
  ["doctor", createDoctorCommand],
]);

/** The command that a line begins with; all of them when it begins with none, for help and suggestions. */
function commandsOf([name = ""]: readonly string[]): (typeof createBuildCommand)[] {
  const named = COMMANDS.get(name);
  return named === undefined ? [...COMMANDS.values()] : [named];
}

function report(cause: unknown, terminal: Terminal): ExitCode {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? ExitCode.ok : ExitCode.usage;
  if (ClusterpostError.is(cause)) {
    terminal.printError(`${terminal.style(["bold", "red"], `error ${cause.code}`, "error")}: ${cause.message}`);
    if (cause.hint !== undefined) terminal.printError(`  → ${asCalledHere(cause.hint)}`);
    return cause.code === "USAGE" ? ExitCode.usage : ExitCode.failure;
  }
  terminal.printError(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
  return ExitCode.failure;
}

/** Gives a command and those below it the settings of the program: where texts go, how usage errors end. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent);
  for (const below of command.commands) inherit(below, command);
  return command;
}

/**
 * Runs a command line.
 *
 * @param args - arguments without interpreter and script
 * @returns the exit code
 */
export async function main(args: readonly string[], terminal: Terminal = createTerminal()): Promise<ExitCode> {
  let code: ExitCode = ExitCode.ok;
  const program = new Command("clusterpost")
    .description("Turns a folder of member submissions into a newsletter.")
    .version(manifest.version, "--version", "show the version")
    .helpCommand(false)
    .showHelpAfterError("Run with --help to see what there is.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.writeError(text),
    });
  const finish = (ended: ExitCode): void => {
    code = ended;
  };
  for (const create of commandsOf(args)) program.addCommand(inherit(create(terminal, finish), program));
  try {
    await program.parseAsync(args, { from: "user" });
  } catch (cause) {
    return report(cause, terminal);
  }
  return code;
}
