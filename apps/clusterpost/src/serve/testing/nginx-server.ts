import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimPort } from "@clusterpost/testkit";
import { formatNginx } from "../nginx/format-nginx.ts";
import { formatRedirectMap } from "../nginx/format-redirect-map.ts";
import type { SiteDescription } from "../site-description.ts";

const BROTLI_MODULE = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

/** Whether nginx can send files compressed with Brotli. */
export const hasBrotliModule = (): boolean => existsSync(BROTLI_MODULE);

/** An nginx that runs. */
export interface RunningNginx {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

const accepts = async (port: number): Promise<boolean> => {
  try {
    await fetch(`http://127.0.0.1:${port}/`);
    return true;
  } catch {
    return false;
  }
};

/**
 * Starts nginx with the configuration that we write for a site, and nothing else but what makes it run
 * beside other programs.
 *
 * @param folder - holds `site/`; files of nginx go into it too
 */
export async function startNginx(
  folder: string,
  description: SiteDescription,
  root: string = join(folder, "site"),
): Promise<RunningNginx> {
  const own = join(folder, "nginx");
  mkdirSync(own, { recursive: true });
  const port = await claimPort();
  const redirectMap = join(own, "redirects.map");
  const hasBrotli = hasBrotliModule();
  const settings = { root, redirectMap, listen: `127.0.0.1:${port}`, hostNames: ["localhost"], hasBrotli };
  writeFileSync(redirectMap, formatRedirectMap(description));
  writeFileSync(join(own, "site.conf"), formatNginx(description, settings));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  const main = [
    hasBrotli ? `load_module ${BROTLI_MODULE};` : "",
    process.getuid?.() === 0 ? "user root;" : "",
    `daemon off; worker_processes 1; pid ${own}/pid; error_log ${own}/error.log;`,
    `events {} http { access_log off; ${temporary.join(" ")} include ${own}/site.conf; }`,
  ];
  writeFileSync(join(own, "nginx.conf"), main.join("\n"));
  const child = spawn("nginx", ["-p", own, "-e", join(own, "error.log"), "-c", join(own, "nginx.conf")]);
  const complaints: string[] = [];
  child.stderr.on("data", (data: Buffer) => complaints.push(data.toString()));
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
    child.on("error", () => resolve());
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  while (!(await accepts(port))) {
    if (isOver) throw new RangeError(`nginx does not start: ${complaints.join("")}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
