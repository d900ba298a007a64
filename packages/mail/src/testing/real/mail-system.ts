import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { claimPort } from "@clusterpost/testkit";
import { ImapFlow } from "imapflow";
import { type Certificate, makeCertificate } from "../certificate.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { dovecotConf } from "./dovecot-configuration.ts";
import { mainCf, masterCf, POSTFIX_DAEMONS, type PostfixPlaces } from "./postfix-configuration.ts";
import { DAEMON_PATH, startProgram, waitForPort } from "./program.ts";

/** Postfix and Dovecot of a test's own, on loopback: configuration, queue, spool and Maildir are in one folder. */
export interface MailSystem {
  readonly smtpPort: number;
  readonly certificate: Certificate;
  readonly user: string;
  readonly password: string;
  readonly address: string;
  /** Files of the Maildir, with LF as Postfix writes them. */
  readonly files: () => readonly Buffer[];
  /** Messages as a mail program gets them, by IMAP. */
  readonly fetch: () => Promise<readonly Buffer[]>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** A user that nobody has. */
const UID = 61_178;
/** Postfix ends by itself then: changing users, it loses the signal that this process has ended. */
const LIFE_S = 300;
const DOMAIN = "reader.example";
const USER = "ana";
const PASSWORD = "sécret wörd";

async function fetchAll(port: number, ca: string): Promise<readonly Buffer[]> {
  const auth = { user: USER, pass: PASSWORD };
  const client = new ImapFlow({ host: "127.0.0.1", port, secure: true, auth, tls: { ca }, logger: false });
  await client.connect();
  const messages: Buffer[] = [];
  try {
    await client.mailboxOpen("INBOX", { readOnly: true });
    for await (const { source } of client.fetch("1:*", { source: true })) if (source) messages.push(source);
  } finally {
    await client.logout();
  }
  return messages;
}

/** Starts both, which takes about a second; needs root, for they change to users of their own. */
export async function startMailSystem(): Promise<MailSystem> {
  const { path: folder, remove } = scratchFolder();
  chmodSync(folder, 0o755);
  for (const name of ["conf", "queue", "data", "mail", "run"]) mkdirSync(join(folder, name));
  chownSync(join(folder, "mail"), UID, UID);
  spawnSync("chown", ["postfix", join(folder, "data")]);
  const certificate = makeCertificate(folder);
  const { certFile, keyFile } = certificate;
  const [smtpPort, imapPort] = [await claimPort(), await claimPort()];
  const maildir = join(folder, "mail", USER);
  const passwordFile = join(folder, "users");
  writeFileSync(passwordFile, `${USER}:{PLAIN}${PASSWORD}\n`);

  const dovecotFile = join(folder, "dovecot.conf");
  writeFileSync(dovecotFile, dovecotConf({ folder, imapPort, certFile, keyFile, maildir, passwordFile, uid: UID }));
  const dovecot = startProgram("dovecot", ["-c", dovecotFile, "-F"]);

  const saslSocket = join(folder, "run", "sasl");
  const places: PostfixPlaces = { folder, port: smtpPort, certFile, keyFile, saslSocket, domain: DOMAIN, uid: UID };
  writeFileSync(join(folder, "conf", "main.cf"), mainCf(places));
  writeFileSync(join(folder, "conf", "master.cf"), masterCf(places));
  // Makes the folders of the queue. The command that starts Postfix would leave it running when it is ended itself.
  spawnSync("postfix", ["-c", join(folder, "conf"), "check"], { env: { ...process.env, PATH: DAEMON_PATH } });
  const options = ["-c", join(folder, "conf"), "-d", "-e", String(LIFE_S)];
  const postfix = startProgram(`${POSTFIX_DAEMONS}/master`, options);

  async function stop(): Promise<void> {
    await Promise.all([postfix.stop(), dovecot.stop()]);
    remove();
  }
  try {
    await Promise.all([waitForPort(postfix, smtpPort), waitForPort(dovecot, imapPort)]);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    smtpPort,
    certificate,
    user: USER,
    password: PASSWORD,
    address: `${USER}@${DOMAIN}`,
    files: () =>
      ["new", "cur"]
        .map((part) => join(maildir, part))
        .filter(existsSync)
        .flatMap((part) => readdirSync(part).map((name) => readFileSync(join(part, name)))),
    fetch: () => fetchAll(imapPort, certificate.cert),
    log: () => `${readFileSync(join(folder, "postfix.log"), "utf8")}${dovecot.output()}`,
    stop,
  };
}
