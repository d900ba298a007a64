import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ArchiveFile } from "../archive-site.ts";

/** The policy under which pages work, as docs/archive.md gives it. */
export const POLICY: string =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A running server of files below a path, and the address of that path. */
export interface Serving {
  readonly address: string;
  readonly close: () => void;
}

/** Serves files that are made once the address is known, as a plain host does: folders by their index, 404.html else. */
export async function serve(make: (address: string) => Iterable<ArchiveFile>): Promise<Serving> {
  const files = new Map<string, ArchiveFile>();
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? "", "http://localhost").pathname.replace(/^\/news\//, "");
    const found = files.get(path === "" || path.endsWith("/") ? `${path}index.html` : path);
    const { mediaType, text } = found ?? files.get("404.html") ?? { mediaType: "text/plain", text: "" };
    const headers = { "content-type": `${mediaType}; charset=utf-8`, "content-security-policy": POLICY };
    response.writeHead(found === undefined ? 404 : 200, headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/news/`;
  for (const file of make(address)) files.set(file.path, file);
  return { address, close: () => server.close() };
}
