import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { type Answer, answerFromSite } from "./answer.ts";
import type { ArchiveSource } from "./archive-app.ts";
import { openPart } from "./open-part.ts";

const HOST = "host";

/** A listener for requests of Node's server. */
export type Listener = (request: IncomingMessage, response: ServerResponse) => void;

async function sendStored({ status, fields, content }: Answer, response: ServerResponse): Promise<void> {
  if (content === undefined || content instanceof Uint8Array) return;
  try {
    const stream = await openPart(content);
    if (stream === undefined) {
      response.writeHead(503, ["Content-Length", "0", "Retry-After", "1"]).end();
      return;
    }
    response.writeHead(status, fields.slice());
    await pipeline(stream, response);
  } catch {
    // The reader went away, or the disk failed: a length was promised, so only a cut connection tells.
    response.destroy();
  }
}

function send(answer: Answer, response: ServerResponse): void {
  const { status, fields, content } = answer;
  if (content !== undefined && !(content instanceof Uint8Array)) {
    void sendStored(answer, response);
    return;
  }
  // Node only reads the fields.
  response.writeHead(status, fields as string[]);
  response.end(content);
}

/** Whether a request names its host twice, of which Node would keep the first (RFC 9112 §3.2). */
function hasTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === HOST.length && name.toLowerCase() === HOST) hosts += 1;
  }
  return hosts > 1;
}

/**
 * Makes the listener of a site: what is in memory is answered at once, everything else by the routes.
 *
 * The detour through requests and responses of fetch would cost most of the time of an answer. Both ways
 * ask the same function.
 */
export function createListener({ site, now }: ArchiveSource, routes: Hono): Listener {
  const ask = getRequestListener(routes.fetch, { overrideGlobalObjects: false });
  return (request, response) => {
    if (hasTwoHosts(request)) {
      response.writeHead(400, ["Content-Length", "0", "Connection", "close"]).end();
      return;
    }
    const answer = answerFromSite(request, site(), now);
    if (answer === undefined) void ask(request, response);
    else send(answer, response);
  };
}
