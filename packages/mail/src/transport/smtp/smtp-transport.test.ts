import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, makeCertificate } from "../../testing/certificate.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { type ReceivingServer, startReceivingServer } from "../../testing/receiving-server.ts";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { describeTransport } from "../../testing/transport-contract.ts";
import { createSmtpTransport } from "./smtp-transport.ts";

let scratch: ScratchFolder;
let certificate: Certificate;
beforeAll(() => {
  scratch = scratchFolder();
  certificate = makeCertificate(scratch.path);
});
afterAll(() => scratch.remove());

describeTransport("SMTP, not encrypted", async () => {
  const server = await startReceivingServer();
  const transport = createSmtpTransport(localServer(server.port));
  return { transport, deliveries: async () => server.received, end: server.stop };
});

const USER = { user: "digest", password: "p&ss wörd \0x".replace("\0", "") };

function startEncrypted(secure: boolean): Promise<ReceivingServer> {
  return startReceivingServer({
    secure,
    ...certificate,
    disabledCommands: [],
    onAuth: ({ username, password }, _session, done) =>
      username === USER.user && password === USER.password
        ? done(null, { user: username })
        : done(Object.assign(new TypeError("Wrong password"), { responseCode: 535 })),
  });
}

describeTransport("SMTP with STARTTLS and AUTH", async () => {
  const server = await startEncrypted(false);
  const settings = localServer(server.port, { security: "starttls", credentials: USER, ca: certificate.cert });
  return { transport: createSmtpTransport(settings), deliveries: async () => server.received, end: server.stop };
});

describeTransport("SMTP over TLS with AUTH", async () => {
  const server = await startEncrypted(true);
  const settings = localServer(server.port, {
    host: "localhost",
    security: "tls",
    credentials: USER,
    ca: certificate.cert,
  });
  return { transport: createSmtpTransport(settings), deliveries: async () => server.received, end: server.stop };
});

describe("createSmtpTransport", () => {
  it("uses one connection for messages that follow one another", async () => {
    let connections = 0;
    const server = await startReceivingServer({
      disabledCommands: ["AUTH", "STARTTLS"],
      onConnect: (_session, done) => {
        connections += 1;
        done();
      },
    });
    const transport = createSmtpTransport(localServer(server.port, { connections: 5 }));
    for (let index = 0; index < 10; index += 1) await transport.send(plainMessage());
    await transport.close();
    await server.stop();
    expect([connections, server.received.length]).toEqual([1, 10]);
  });
});
