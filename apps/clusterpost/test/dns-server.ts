import { createSocket, type RemoteInfo } from "node:dgram";
import { once } from "node:events";

const TXT = 16;
const NAME_ERROR = 3;
const HEADER = 12;

/** Where a DNS server of the tests listens. */
export interface DnsServer {
  readonly address: string;
  readonly close: () => void;
}

/** Reads the name of the question that begins at an offset (RFC 1035 §4.1.2). */
function readName(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER;
  for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
    labels.push(query.subarray(at + 1, at + 1 + length).toString("latin1"));
    at += 1 + length;
  }
  return { name: labels.join("."), end: at + 1 };
}

/** Writes a text as strings of 255 octets at most (RFC 1035 §3.3.14). */
function textData(text: string): Buffer {
  const strings = text.match(/.{1,255}/gs) ?? [""];
  return Buffer.concat(
    strings.map((string) => Buffer.concat([Buffer.from([string.length]), Buffer.from(string, "latin1")])),
  );
}

function answerTo(query: Buffer, zone: ReadonlyMap<string, readonly string[]>): Buffer {
  const { name, end } = readName(query);
  const texts = zone.get(name.toLowerCase());
  const header = Buffer.from(query.subarray(0, HEADER));
  header.writeUInt16BE(0x8180 | (texts === undefined ? NAME_ERROR : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(texts?.length ?? 0, 6);
  header.writeUInt32BE(0, 8);
  const answers = (texts ?? []).map((text) => {
    const data = textData(text);
    const record = Buffer.alloc(12);
    record.writeUInt16BE(0xc00c, 0);
    record.writeUInt16BE(TXT, 2);
    record.writeUInt16BE(1, 4);
    record.writeUInt32BE(60, 6);
    record.writeUInt16BE(data.length, 10);
    return Buffer.concat([record, data]);
  });
  return Buffer.concat([header, query.subarray(HEADER, end + 4), ...answers]);
}

/** Starts a DNS server on this machine that knows the TXT records of a zone, and nothing else. */
export async function startDnsServer(zone: ReadonlyMap<string, readonly string[]>): Promise<DnsServer> {
  const socket = createSocket("udp4");
  socket.on("message", (query: Buffer, { address, port }: RemoteInfo) =>
    socket.send(answerTo(query, zone), port, address),
  );
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return { address: `127.0.0.1:${socket.address().port}`, close: () => socket.close() };
}
