import { chmodSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { claimPort } from "@clusterpost/testkit";
import { scratchFolder } from "../scratch-folder.ts";
import { startProgram, waitForPort } from "./program.ts";

/** Postfix's server that takes mail and throws it away, or keeps it in files. */
export interface SmtpSink {
  readonly port: number;
  /** Messages that it kept, without the fields that it adds. */
  readonly messages: () => readonly Buffer[];
  readonly stop: () => Promise<void>;
}

/** A dump begins with fields of its own and a `Received`, has LF, and ends with one blank line more. */
function original(dump: Buffer): Buffer {
  const text = dump.toString("latin1");
  const [, rest = ""] = /^(?:X-[A-Za-z-]+: .*\n)+Received: .*\n(?:\t.*\n)*([\s\S]*)\n$/.exec(text) ?? [];
  return Buffer.from(rest.replace(/\n/g, "\r\n"), "latin1");
}

/** Starts smtp-sink on loopback; `options` are its own, for faults. */
export async function startSmtpSink(options: readonly string[] = []): Promise<SmtpSink> {
  const port = await claimPort();
  const { path, remove } = scratchFolder();
  chmodSync(path, 0o777);
  const user = process.getuid?.() === 0 ? ["-u", "nobody"] : [];
  const program = startProgram("smtp-sink", [...user, ...options, "-d", join(path, "m."), `127.0.0.1:${port}`, "100"]);
  await waitForPort(program, port);
  return {
    port,
    messages: () => readdirSync(path).map((name) => original(readFileSync(join(path, name)))),
    stop: async () => {
      await program.stop();
      remove();
    },
  };
}
