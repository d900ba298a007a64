import { Command } from "commander";
import { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

interface DoctorFlags {
  readonly dnsServer?: string;
  readonly json?: boolean;
}

/** `clusterpost doctor`: whether mails of a newsletter can arrive. */
export function createDoctorCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("doctor")
    .summary("check whether mails can arrive: settings, keys, DNS records")
    .description(
      "Reads the mail settings of a newsletter and asks the DNS for what receivers will ask it: SPF, DKIM and DMARC records of the sender. Without an answer of the DNS it says so.",
    )
    .argument("[folder]", "folder with the newsletter.yaml (default: here)")
    .option("--dns-server <address>", "ask this server instead of the system's: 192.0.2.53, or 192.0.2.53:53")
    .option("--json", "print one JSON object instead: sender, findings")
    .action(async (folder: string | undefined, { dnsServer, json }: DoctorFlags) => {
      const { runDoctor } = await import("./doctor/run-doctor.ts");
      const server = dnsServer === undefined ? {} : { dnsServer };
      const request = { asJson: json === true, ...(folder === undefined ? {} : { folder }), ...server };
      finish((await runDoctor(request, terminal)) ? ExitCode.ok : ExitCode.findings);
    });
}
