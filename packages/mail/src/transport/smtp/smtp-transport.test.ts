import type { SMTPServerOptions } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Certificate, makeCertificate } from "../../testing/certificate.ts";
import { plainMessage } from "../../testing/plain-message.ts";
import { type ReceivingServer, startReceivingServer } from "../../testing/receiving-server.ts";
import { type ScratchFolder, scratchFolder } from "../../testing/scratch-folder.ts";
import { localServer } from "../../testing/smtp-settings.ts";
import { describeTransport } from "../../testing/transport-contract.ts";
import { createSmtpTransport } from "./smtp-transport.ts";
import { SMTP_TIMEOUTS } from "./timeouts.ts";

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

const USER = { user: "digest", password: "p&ss wörd x" };

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

/** Counts connections of a server: in all, and at the same time. */
function countConnections(): {
  options: SMTPServerOptions;
  total: () => number;
  open: () => number;
  most: () => number;
} {
  const counts = { total: 0, open: 0, most: 0 };
  const options: SMTPServerOptions = {
    onConnect: (_session, done) => {
      counts.total += 1;
      counts.open += 1;
      counts.most = Math.max(counts.most, counts.open);
      done();
    },
    onClose: () => {
      counts.open -= 1;
    },
  };
  return { options, total: () => counts.total, open: () => counts.open, most: () => counts.most };
}

describe("connections of an SMTP transport", () => {
  it("are used again for messages that follow one another", async () => {
    const { options, total } = countConnections();
    const server = await startReceivingServer(options);
    const transport = createSmtpTransport(localServer(server.port, { connections: 5 }));
    for (let index = 0; index < 10; index += 1) await transport.send(plainMessage());
    await transport.close();
    await server.stop();
    expect([total(), server.received.length]).toEqual([1, 10]);
  });

  it("are never more at the same time than allowed", async () => {
    const { options, total, most } = countConnections();
    const server = await startReceivingServer(options);
    const transport = createSmtpTransport(localServer(server.port, { connections: 3 }));
    await Promise.all(Array.from({ length: 90 }, () => transport.send(plainMessage())));
    await transport.close();
    await server.stop();
    expect([total(), most(), server.received.length]).toEqual([3, 3, 90]);
  });

  it("are replaced after a hundred messages", async () => {
    const { options, total, most } = countConnections();
    const server = await startReceivingServer(options);
    const transport = createSmtpTransport(localServer(server.port, { connections: 1 }));
    await Promise.all(Array.from({ length: 201 }, () => transport.send(plainMessage())));
    await transport.close();
    await server.stop();
    expect([total(), most(), server.received.length]).toEqual([3, 1, 201]);
  });

  it("are closed when they have had no work for a while, and then opened anew", async () => {
    const { options, total, open } = countConnections();
    const server = await startReceivingServer(options);
    const timeouts = { ...SMTP_TIMEOUTS, idle: 50 };
    const transport = createSmtpTransport(localServer(server.port, { connections: 1, timeouts }));
    await transport.send(plainMessage());
    await expect.poll(open).toBe(0);
    expect((await transport.send(plainMessage())).outcome).toBe("accepted");
    await transport.close();
    await server.stop();
    expect(total()).toBe(2);
  });

  it("are forgotten when the server ends them", async () => {
    const { options, total, open } = countConnections();
    const server = await startReceivingServer(options);
    const transport = createSmtpTransport(localServer(server.port, { connections: 1 }));
    await transport.send(plainMessage());
    server.hangUp();
    await expect.poll(open).toBe(0);
    expect((await transport.send(plainMessage())).outcome).toBe("accepted");
    await transport.close();
    await server.stop();
    expect(total()).toBe(2);
  });

  it.each(["PLAIN", "LOGIN", "CRAM-MD5"] as const)("log in by %s", async (method) => {
    const server = await startReceivingServer({
      disabledCommands: ["STARTTLS"],
      allowInsecureAuth: true,
      authMethods: [method],
      onAuth: (auth, _session, done) => {
        const isRight = auth.password === USER.password || auth.validatePassword?.(USER.password) === true;
        if (auth.username === USER.user && isRight) done(null, { user: USER.user });
        else done(Object.assign(new TypeError("Wrong password"), { responseCode: 535 }));
      },
    });
    const right = createSmtpTransport(localServer(server.port, { credentials: USER }));
    expect((await right.send(plainMessage())).outcome).toBe("accepted");
    await right.close();
    const wrong = createSmtpTransport(localServer(server.port, { credentials: { ...USER, password: "other" } }));
    expect(await wrong.send(plainMessage())).toMatchObject({ outcome: "deferred", step: "auth", code: 535 });
    await wrong.close();
    await server.stop();
    expect(server.received).toHaveLength(1);
  });
});
