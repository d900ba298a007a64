import { spawn } from "node:child_process";
import { once } from "node:events";

/** A command for this Node.js. */
export interface NodeCommand {
  readonly arguments: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  /** Codes that mean the command has done its work; 0 when absent. */
  readonly accepted?: readonly number[];
}

/**
 * Runs a command with this Node.js, from the start of the process to its end; what it prints is dropped.
 *
 * @throws RangeError when it ends with another code than those accepted
 */
export async function runNode({ arguments: args, environment, accepted = [0] }: NodeCommand): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: "ignore", env: { ...process.env, ...environment } });
  const [code]: unknown[] = await once(child, "exit");
  if (typeof code !== "number" || !accepted.includes(code)) {
    throw new RangeError(`The command ended with ${String(code)}: node ${args.join(" ")}`);
  }
}
