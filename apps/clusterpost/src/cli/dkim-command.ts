import { Command } from "commander";
import { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

interface KeygenFlags {
  readonly domain?: string;
  readonly selector: string;
  readonly ed25519?: boolean;
  readonly out?: string;
  readonly json?: boolean;
}

function keygenCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("keygen")
    .summary("make a key that signs mails, and say what to publish")
    .description(
      "Makes a key pair, writes the secret half into a file that only you can read, and prints the DNS record of the public half. A file that is there is never overwritten.",
    )
    .argument("[folder]", "folder of the newsletter (default: the newsletter here)")
    .option("--domain <name>", "domain that signs (default: that of the sender in newsletter.yaml)")
    .option("--selector <name>", "name of the key below _domainkey", "clusterpost")
    .option("--ed25519", "an Ed25519 key, for a second signature beside that of an RSA key")
    .option("--out <file>", "file for the secret half (default: keys/SELECTOR.pem beside newsletter.yaml)")
    .option("--json", "print one JSON object instead: domain, selector, recordName, record, zoneLine, keyFile")
    .action(async (folder: string | undefined, { domain, selector, ed25519, out, json }: KeygenFlags) => {
      const { runKeygen } = await import("./dkim/run-keygen.ts");
      const kind = ed25519 === true ? "ed25519" : "rsa";
      const named = {
        ...(folder === undefined ? {} : { folder }),
        ...(domain === undefined ? {} : { domain }),
        ...(out === undefined ? {} : { out }),
      };
      await runKeygen({ selector, kind, asJson: json === true, ...named }, terminal);
      finish(ExitCode.ok);
    });
}

/** `clusterpost dkim`: keys that sign mails. */
export function createDkimCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  const dkim = new Command("dkim").summary("make keys that sign mails").helpCommand(false);
  return dkim.addCommand(keygenCommand(terminal, finish));
}
