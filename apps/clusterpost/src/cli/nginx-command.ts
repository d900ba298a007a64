import { Command } from "commander";
import { ExitCode } from "./exit-code.ts";
import { collectHostName } from "./serve/collect-host-name.ts";
import type { Terminal } from "./terminal.ts";

interface NginxFlags {
  readonly root?: string;
  readonly redirectMap: string;
  readonly listen: string;
  readonly hostName?: readonly string[];
  readonly brotli?: boolean;
  readonly redirects?: boolean;
}

/** `clusterpost nginx`: the configuration with which nginx serves the site as `serve` does. */
export function createNginxCommand(terminal: Terminal, finish: (code: ExitCode) => void): Command {
  return new Command("nginx")
    .summary("print a configuration with which nginx serves the site")
    .description(
      "Prints a configuration for nginx that answers as `clusterpost serve` does, made from DIR/site.json.\nThe server's part is written once; --redirects prints the map of moved addresses, new after each build.",
    )
    .argument("[dir]", "folder that a build wrote", "out")
    .option("--root <path>", "folder of the site on the server (default: DIR/site here)")
    .option("--redirect-map <path>", "where the map lies on the server", "/etc/nginx/clusterpost-redirects.map")
    .option("--listen <address>", "port, or address and port, to listen on", "80")
    .option("--host-name <name>", "a name besides that of the base URL; may be repeated", collectHostName)
    .option("--brotli", "nginx has the module ngx_http_brotli_static_module")
    .option("--redirects", "print the map of moved addresses instead")
    .action(async (folder: string, flags: NginxFlags) => {
      const { runNginx } = await import("./serve/run-nginx.ts");
      const { root, redirectMap, listen, hostName: hostNames = [], brotli: hasBrotli = false, redirects } = flags;
      const settings = { redirectMap, listen, hostNames, hasBrotli, ...(root === undefined ? {} : { root }) };
      await runNginx({ folder, wantsRedirects: redirects === true, ...settings }, terminal);
      finish(ExitCode.ok);
    });
}
