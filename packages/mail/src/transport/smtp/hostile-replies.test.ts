import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ScriptStep, startScriptedServer } from "../../testing/faulty/scripted-server.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { createSmtpTransport } from "./smtp-transport.ts";
import { SMTP_TIMEOUTS, type SmtpTimeouts } from "./timeouts.ts";

const SCRIPTS = 2000;
const LANES = 40;
/** Long for an answer that comes, even on a busy machine; hundreds of scripts wait for it, so not longer. */
const WAIT_MS = 250;
/** A script that holds a message up so long hangs. */
const HANGS_MS = 30_000;

const waits = Object.keys(SMTP_TIMEOUTS).map((name) => [name, WAIT_MS]);
const TIMEOUTS: SmtpTimeouts = { ...SMTP_TIMEOUTS, ...Object.fromEntries(waits), connect: 2000 };

const code = fc.oneof(
  fc.constantFrom(200, 220, 221, 235, 250, 251, 252, 334, 354, 421, 450, 451, 452, 500, 503, 535, 550, 552, 554),
  fc.integer({ min: 0, max: 9999 }),
);
const text = fc.oneof(fc.constantFrom("ok", "", "2.0.0 ok", "5.1.1 no", "STARTTLS", "PIPELINING"), fc.string());
const line = fc.tuple(code, fc.constantFrom(" ", " ", " ", "-", "", "\t"), text).map((parts) => parts.join(""));
const lineEnd = fc.constantFrom("\r\n", "\r\n", "\r\n", "\r\n", "\n", "\r", "\r\r\n", "");
const said = fc
  .array(
    fc.tuple(line, lineEnd).map((parts) => parts.join("")),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => lines.join(""));
const noise = fc.oneof(
  fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString("latin1")),
  fc.constantFrom("250 ".repeat(30_000), "250-x\r\n".repeat(12_000), "\r\n".repeat(500), "\0"),
);
const step: fc.Arbitrary<ScriptStep> = fc.oneof(
  { weight: 12, arbitrary: fc.oneof({ weight: 9, arbitrary: said }, noise).map((say) => ({ say })) },
  { weight: 1, arbitrary: fc.constantFrom("cut", "reset", "silence") },
);
/** Mostly what a server should say, so that conversations get far before they go wrong. */
const RIGHT = ["220 x\r\n", "250 x\r\n", "250 ok\r\n", "250 ok\r\n", "354 go\r\n", "250 queued\r\n"];
const script = fc
  .tuple(fc.array(step, { minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 6 }), fc.boolean())
  .map(([steps, from, isLong]): ScriptStep[] => {
    const right = RIGHT.map((say) => ({ say: isLong && say === "250 x\r\n" ? "250-x\r\n250 PIPELINING\r\n" : say }));
    return [...right.slice(0, from), ...steps, ...right.slice(from + steps.length)];
  });

interface Trial {
  readonly steps: readonly ScriptStep[];
  readonly outcome: string;
  readonly step: string;
  readonly dots: number;
  readonly saidAfterDot: string;
  readonly tookMs: number;
}

/** Follows scripts one after the other: a server gives its next connection the next script. */
async function runLane(scripts: readonly (readonly ScriptStep[])[]): Promise<readonly Trial[]> {
  const server = await startScriptedServer();
  const trials: Trial[] = [];
  for (const steps of scripts) {
    const script = server.expect(steps);
    const transport = createSmtpTransport(localServer(server.port, { connections: 1, timeouts: TIMEOUTS }));
    const startedAt = performance.now();
    const { outcome, step } = await transport.send(plainMessage());
    await transport.close();
    const tookMs = performance.now() - startedAt;
    trials.push({ steps, outcome, step, dots: script.dots(), saidAfterDot: script.saidAfterDot(), tookMs });
  }
  await server.stop();
  return trials;
}

describe("hostile servers", () => {
  it(`get a receipt for each of ${SCRIPTS} scripts, and none is accepted without a 2xx to the final dot`, async () => {
    const scripts = fc.sample(script, SCRIPTS);
    const lanes = Array.from({ length: LANES }, (_, lane) =>
      scripts.filter((_script, index) => index % LANES === lane),
    );
    const trials = (await Promise.all(lanes.map(runLane))).flat();

    expect(trials).toHaveLength(SCRIPTS);
    expect(trials.filter(({ tookMs }) => tookMs > HANGS_MS)).toEqual([]);
    expect(trials.filter(({ dots }) => dots > 1)).toEqual([]);
    const isAnswered = ({ dots, saidAfterDot }: Trial): boolean =>
      dots === 1 && /^2[0-9]{2}(?:[ -]|\r?$)/m.test(saidAfterDot);
    expect(trials.filter((trial) => trial.outcome === "accepted" && !isAnswered(trial))).toEqual([]);
    expect(trials.filter(({ outcome, step }) => outcome === "unknown" && step !== "message")).toEqual([]);
    // Each outcome is reached often enough to say something.
    const counts = Object.groupBy(trials, ({ outcome }) => outcome);
    for (const outcome of ["accepted", "deferred", "rejected", "unknown"]) {
      expect([outcome, (counts[outcome] ?? []).length > 20]).toEqual([outcome, true]);
    }
  });
});
