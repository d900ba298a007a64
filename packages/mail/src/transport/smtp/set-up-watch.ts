import type { TransferStep } from "@clusterpost/core";
import { joinReply, parseReplyLine, type Reply } from "./reply.ts";

/** Sees what nodemailer says while it sets a connection up: its log is the only place where all of it passes. */
export interface SetUpEvents {
  readonly onStep: (step: TransferStep) => void;
  /** An answer came that no server may give, or more than was asked for. */
  readonly onGarbage: () => void;
}

const STEP_OF_COMMAND: Readonly<Record<string, TransferStep>> = {
  EHLO: "hello",
  HELO: "hello",
  STARTTLS: "tls",
  AUTH: "auth",
};

/** Reads an answer as nodemailer hands it on: whole, lines parted by LF. */
export function parseWholeReply(answer: string): Reply | undefined {
  const lines = answer.split("\n").map(parseReplyLine);
  const code = lines.at(-1)?.code;
  const isWhole = lines.every((line, index) => line?.code === code && line?.isLast === (index === lines.length - 1));
  return code === undefined || !isWhole
    ? undefined
    : joinReply(
        code,
        lines.map((line) => line?.text ?? ""),
      );
}

/** The part of nodemailer's logger that it calls, and what is listened for. */
export interface SetUpLog {
  readonly debug: (entry: LogEntry, message?: string) => void;
  readonly info: (entry: LogEntry) => void;
  readonly warn: (entry: LogEntry) => void;
  readonly error: () => void;
}

interface LogEntry {
  readonly tnx?: string;
  readonly remoteAddress?: string;
  readonly discarded?: number;
}

/** Creates a logger for nodemailer that tells of steps and of answers that break the rules. */
export function createSetUpLog({ onStep, onGarbage }: SetUpEvents): SetUpLog {
  return {
    debug: ({ tnx }, message = "") => {
      if (tnx === "client") {
        const step = STEP_OF_COMMAND[message.split(" ", 1)[0] ?? ""];
        if (step !== undefined) onStep(step);
      }
      if (tnx === "server" && parseWholeReply(message) === undefined) onGarbage();
    },
    info: ({ tnx, remoteAddress }) => {
      if (tnx === "network" && remoteAddress !== undefined) onStep("greeting");
    },
    // Bytes behind the answer to STARTTLS came from whoever stands between (RFC 3207 §6, CVE-2021-38371).
    warn: ({ discarded }) => {
      if (discarded !== undefined) onGarbage();
    },
    error: () => undefined,
  };
}
