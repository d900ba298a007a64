import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { ClusterpostError } from "@clusterpost/core";

/** A program of another project that runs beside a test. */
export interface RunningProgram {
  /** All that it printed. */
  readonly output: () => string;
  readonly isRunning: () => boolean;
  /** Ends it, and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Daemons are not on every user's path. */
export const DAEMON_PATH: string = `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin`;

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 20_000;

/**
 * Whether programs are installed. Where they must be (`CLUSTERPOST_REQUIRE=1`, as continuous integration sets it),
 * a missing one is not skipped: starting it fails.
 */
export function hasPrograms(...names: readonly string[]): boolean {
  if (process.env["CLUSTERPOST_REQUIRE"] === "1") return true;
  const environment = { ...process.env, PATH: DAEMON_PATH };
  return names.every((name) => spawnSync("sh", ["-c", `command -v ${name}`], { env: environment }).status === 0);
}

/** Whether tests may start daemons that change to other users. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Starts a program that ends with this process at the latest. */
export function startProgram(command: string, options: readonly string[]): RunningProgram {
  const environment = { ...process.env, PATH: DAEMON_PATH };
  const child = spawn("setpriv", ["--pdeathsig", "TERM", command, ...options], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, which is ended as one.
    detached: true,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.on("error", (cause) => (output += String(cause)));
  const isRunning = (): boolean => child.exitCode === null && child.signalCode === null;
  return { output: () => output, isRunning, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const { pid } = child;
  if (child.exitCode !== null || child.signalCode !== null || pid === undefined) return;
  const isGone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = globalThis.setTimeout(() => process.kill(-pid, "SIGKILL"), STOP_LIMIT_MS);
  await isGone;
  clearTimeout(timer);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.on("connect", () => resolve(true));
    socket.on("error", () => resolve(false));
    socket.on("close", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

/** Waits until a program takes connections at a port. */
export async function waitForPort(program: RunningProgram, port: number): Promise<void> {
  const until = performance.now() + START_LIMIT_MS;
  while (!(await answers(port))) {
    if (!program.isRunning() || performance.now() > until) {
      await program.stop();
      throw new ClusterpostError("INPUT_UNREADABLE", `A program did not start: ${program.output().slice(-2000)}`);
    }
    await setTimeout(20);
  }
}
