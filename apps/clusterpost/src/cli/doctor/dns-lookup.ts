import { Resolver } from "node:dns/promises";
import { ClusterpostError } from "@clusterpost/core";
import type { TxtLookup } from "@clusterpost/mail";

/** Nothing is at the name, or no TXT record. */
const NOTHING = new Set(["ENOTFOUND", "ENODATA"]);
const TIMEOUT_MS = 3000;
const TRIES = 2;

/**
 * Makes a lookup that asks the DNS.
 *
 * @param server - address of a server, with a port or without; the system's servers when absent
 * @throws ClusterpostError `USAGE` when it is no address
 */
export function dnsLookup(server: string | undefined): TxtLookup {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (server !== undefined) setServer(resolver, server);
  return async (name) => {
    try {
      const records = await resolver.resolveTxt(name);
      return { kind: "found", texts: records.map((strings) => strings.join("")) };
    } catch (cause) {
      const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
      return NOTHING.has(code) ? { kind: "none" } : { kind: "failed", reason: code };
    }
  };
}

function setServer(resolver: Resolver, server: string): void {
  try {
    resolver.setServers([server]);
  } catch (cause) {
    throw new ClusterpostError("USAGE", `\`${server}\` is no address of a DNS server.`, {
      cause,
      hint: "Write an IP address, with a port or without: --dns-server 192.0.2.53",
    });
  }
}
