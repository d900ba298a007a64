// A program: answers one file from memory by `node:http` alone, and prints its port.
// Arguments: file, media type, entity tag, and the content coding when there is one.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const [file = "", type = "", etag = "", coding] = process.argv.slice(2);
const content = readFileSync(file);
const whole = {
  "Content-Type": type,
  "Content-Length": content.length,
  ETag: etag,
  ...(coding === undefined ? {} : { "Content-Encoding": coding }),
};

const server = createServer((request, response) => {
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag });
    response.end();
    return;
  }
  response.writeHead(200, whole);
  response.end(content);
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as AddressInfo).port })}\n`);
});
