import { ClusterpostError } from "@clusterpost/core";
import { createArchiveApp } from "./archive-app.ts";
import { formatHostName } from "./host-name.ts";
import { type RunningServer, type ServerLimits, startServer } from "./http-server.ts";
import { followSite, type LiveSiteEvents } from "./live-site.ts";
import { createListener } from "./request-listener.ts";
import type { Site } from "./site.ts";

/** What to serve, and where. */
export interface ServeRequest extends LiveSiteEvents {
  /** Output folder of a build. */
  readonly folder: string;
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  /** Further names by which the site may be asked for. */
  readonly hostNames: readonly string[];
  readonly limits?: ServerLimits;
}

/** A site that is served. */
export interface ServedSite extends RunningServer {
  readonly site: () => Site;
}

/**
 * Serves what a build made, and follows later builds.
 *
 * @throws ClusterpostError `INPUT_UNREADABLE`, `CONFIG_INVALID`, `ADDRESS_UNAVAILABLE`
 */
export async function serveFolder(request: ServeRequest): Promise<ServedSite> {
  const now = Date.now;
  const { folder, host, port, limits } = request;
  const hostNames = [...request.hostNames, formatHostName(host)];
  const live = await followSite({ folder, hostNames }, now, request);
  const source = { site: live.current, now };
  const listener = createListener(source, createArchiveApp(source));
  try {
    const server = await startServer(listener, { host, port, ...(limits === undefined ? {} : { limits }) });
    const close = async (): Promise<void> => {
      await Promise.all([live.close(), server.close()]);
    };
    return { ...server, site: live.current, close };
  } catch (cause) {
    await live.close();
    throw ClusterpostError.is(cause) ? cause : new ClusterpostError("ADDRESS_UNAVAILABLE", String(cause), { cause });
  }
}
