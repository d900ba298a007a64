import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { plainMessage } from "../../testing/plain-message.ts";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { describeTransport } from "../../testing/transport-contract.ts";
import { createEmlTransport } from "./eml-transport.ts";

const emlsIn = (folder: string): Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".eml"))
    .map((name) => readFileSync(join(folder, name)));

describeTransport(".eml files", async () => {
  const { path, remove } = scratchFolder();
  const transport = await createEmlTransport({ folder: join(path, "out", "mail") });
  return { transport, deliveries: async () => emlsIn(join(path, "out", "mail")), end: async () => remove() };
});

describe("createEmlTransport", () => {
  let scratch: ScratchFolder | undefined;
  afterEach(() => scratch?.remove());

  it("names the file in the receipt, and leaves no other", async () => {
    scratch = scratchFolder();
    const transport = await createEmlTransport({ folder: scratch.path });
    const message = plainMessage({ messageId: "<2026-11.k3x9@clusters.example>" });
    const receipt = await transport.send(message);
    expect(receipt).toMatchObject({ file: join(scratch.path, "2026-11.k3x9-09145b2cc582.eml") });
    expect(readdirSync(scratch.path)).toEqual(["2026-11.k3x9-09145b2cc582.eml"]);
    expect(statSync(join(scratch.path, "2026-11.k3x9-09145b2cc582.eml")).mode & 0o777).toBe(0o600);
  });

  it("replaces the file of a message that is sent again", async () => {
    scratch = scratchFolder();
    const transport = await createEmlTransport({ folder: scratch.path });
    const again = plainMessage({ messageId: "<1@a.example>", lines: ["again"] });
    await transport.send(plainMessage({ messageId: "<1@a.example>", lines: ["once"] }));
    await transport.send(again);
    expect(emlsIn(scratch.path).map((bytes) => bytes.equals(again.bytes))).toEqual([true]);
  });

  it("defers a message when its folder is gone, and leaves nothing behind when a folder has its name", async () => {
    scratch = scratchFolder();
    const transport = await createEmlTransport({ folder: join(scratch.path, "mail") });
    const message = plainMessage({ messageId: "<1@a.example>" });
    const sent = await transport.send(message);
    const file = sent.outcome === "accepted" ? (sent.file ?? "") : "";
    rmSync(file);
    mkdirSync(file);
    expect(await transport.send(message)).toMatchObject({
      outcome: "deferred",
      detail: expect.stringContaining("EISDIR"),
    });
    expect(readdirSync(join(scratch.path, "mail"))).toHaveLength(1);
    rmSync(join(scratch.path, "mail"), { recursive: true });
    expect(await transport.send(message)).toMatchObject({
      outcome: "deferred",
      retryable: true,
      detail: "The message could not be written (ENOENT).",
    });
  });

  it("fails at once when its folder cannot be made", async () => {
    scratch = scratchFolder();
    writeFileSync(join(scratch.path, "file"), "");
    chmodSync(join(scratch.path, "file"), 0o600);
    await expect(createEmlTransport({ folder: join(scratch.path, "file", "mail") })).rejects.toMatchObject({
      code: "OUTPUT_UNWRITABLE",
    });
  });
});
