import type { Readable } from "node:stream";
import { Hono } from "hono";
import { type Answer, answerFromSite, answerMissing } from "./answer.ts";
import { openPart } from "./open-part.ts";
import type { RequestHead } from "./request-head.ts";
import type { Site } from "./site.ts";

/** What the routes read. */
export interface ArchiveSource {
  /** The site of this moment. */
  readonly site: () => Site;
  /** Unix time in milliseconds. */
  readonly now: () => number;
}

/** A fetch request as the site reads it. Clients of fetch name the host in the address. */
function headOf(request: Request): RequestHead {
  const { method, url, headers } = request;
  const { host, pathname, search } = new URL(url);
  const fields = Object.fromEntries(headers);
  return { method, url: `${pathname}${search}`, headers: { ...fields, host: fields["host"] ?? host } };
}

function toWebStream(stream: Readable): ReadableStream<Uint8Array> {
  const chunks = stream[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: () => {
      stream.destroy();
    },
  });
}

async function toResponse({ status, fields, content }: Answer): Promise<Response> {
  const headers = new Headers();
  for (let index = 0; index < fields.length; index += 2) headers.append(fields[index] ?? "", fields[index + 1] ?? "");
  if (content === undefined) return new Response(null, { status, headers });
  if (content instanceof Uint8Array) return new Response(new Uint8Array(content), { status, headers });
  const stream = await openPart(content);
  if (stream === undefined) return new Response(null, { status: 503, headers: { "Retry-After": "1" } });
  return new Response(toWebStream(stream), { status, headers });
}

/**
 * The routes of the site, for requests and responses of fetch. They answer every request; other routes
 * are added in front of them.
 */
export function createArchiveApp({ site, now }: ArchiveSource): Hono {
  const app = new Hono();
  const answer = (request: Request): Promise<Response> => {
    const head = headOf(request);
    return toResponse(answerFromSite(head, site(), now) ?? answerMissing(head, site()));
  };
  app.all("*", (context) => answer(context.req.raw));
  return app;
}
