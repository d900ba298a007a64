import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { writeSampleSite } from "../src/serve/testing/sample-site.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

const BIN = join(import.meta.dirname, "../bin/clusterpost.js");
const running: ChildProcess[] = [];
let folder = "";

beforeAll(() => {
  const sample = writeSampleSite();
  folder = sample.folder;
  return sample.remove;
});

afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

interface Started {
  readonly child: ChildProcess;
  readonly told: { readonly address: string; readonly port: number; readonly files: number };
}

/** Starts `clusterpost serve --json` and waits for what it tells. */
async function start(...options: readonly string[]): Promise<Started> {
  const args = [BIN, "serve", folder, "--port", "0", "--json", ...options];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  running.push(child);
  let printed = "";
  for await (const data of child.stdout) {
    printed += String(data);
    if (printed.includes("\n}\n")) break;
  }
  return { child, told: JSON.parse(printed) };
}

const statusFor = async (port: number, host: string): Promise<string> => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const curl = spawn("curl", [
    "-s",
    "-o",
    "/dev/null",
    "-w",
    "%{http_code}",
    "-H",
    `Host: ${host}`,
    `http://127.0.0.1:${port}/`,
  ]);
  let printed = "";
  curl.stdout.on("data", (data: Buffer) => {
    printed += data.toString();
  });
  curl.on("close", () => resolve(printed));
  return await promise;
};

describe("clusterpost serve", () => {
  it("says where the site is, serves it, and ends in peace when it is told to", async () => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      const { child, told } = await start();
      expect(told).toEqual({
        address: `http://127.0.0.1:${told.port}/`,
        host: "127.0.0.1",
        port: told.port,
        root: join(folder, "site"),
        baseUrl: "https://clusters.example/",
        files: told.files,
      });
      expect(told.files).toBeGreaterThan(20);
      const response = await fetch(`${told.address}issues/2026-09/`);
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining("<h1>September</h1>")]);
      const ended = once(child, "exit");
      child.kill(signal);
      expect(await ended).toEqual([0, null]);
    }
  });

  it("answers for the names that it is given", async () => {
    const { told } = await start("--host-name", "one.example", "--host-name", "two.example");
    const hosts = ["one.example", "two.example:81", "clusters.example", "three.example"];
    expect(await Promise.all(hosts.map((host) => statusFor(told.port, host)))).toEqual(["200", "200", "200", "421"]);
  });

  it("tells people in one line, and says when the port is taken", async () => {
    const { told } = await start();
    const second = await runCli(["serve", folder, "--port", String(told.port)]);
    expect(second).toEqual({
      code: 3,
      stdout: "",
      stderr:
        `error ADDRESS_UNAVAILABLE: Port ${told.port} of 127.0.0.1 cannot be used: another program uses it.\n` +
        "  → Stop that program, or choose another port with --port (0 for any free one).\n",
    });
  });

  it("says what to do when nothing was built", async () => {
    const empty = temporaryFolder();
    const { code, stderr } = await runCli(["serve"], {}, empty);
    expect(code).toBe(3);
    expect(stderr).toBe(
      `error INPUT_UNREADABLE: There is no site to serve: the folder ${join(empty, "out/site")} does not exist.\n` +
        "  → Make it with `clusterpost build FOLDER`; when you built with --out DIR, serve that DIR.\n",
    );
  });

  it.each([
    ["--host-name", "a/b"],
    ["--port", "-1"],
    ["--port", "65536"],
    ["--port", "http"],
    ["--nonsense"],
    ["--host-name"],
  ])("refuses the command line: %s %s", async (...options) => {
    expect((await runCli(["serve", folder, ...options])).code).toBe(2);
  });
});

describe("clusterpost nginx", () => {
  it("prints the server's part, and the map of moved addresses", async () => {
    const server = await runCli([
      "nginx",
      folder,
      "--root",
      "/srv/news/site",
      "--listen",
      "8080",
      "--host-name",
      "www.clusters.example",
    ]);
    expect(server.code).toBe(0);
    expect(server.stdout).toContain('root "/srv/news/site";');
    expect(server.stdout).toContain("listen 8080;");
    expect(server.stdout).toContain("server_name clusters.example www.clusters.example;");
    expect(server.stdout).not.toContain("brotli_static");
    const map = await runCli(["nginx", folder, "--redirects"]);
    expect(map.stdout).toContain('"/issues/2026-09/wood-days/" "/issues/2026-09/timber-days/";\n');
  });

  it("says what to do when nothing was built", async () => {
    const { code, stderr } = await runCli(["nginx"], {}, temporaryFolder());
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^error INPUT_UNREADABLE: There is no site to configure: .*\n {2}→ Make it with `clusterpost build/,
    );
  });
});
