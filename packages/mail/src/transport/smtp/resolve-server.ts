import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { domainToASCII } from "node:url";
import { ClusterpostError, type SmtpSettings } from "@clusterpost/core";
import { isLoopbackHost } from "./loopback.ts";
import type { SmtpServer } from "./server.ts";
import { readSmtpPassword, SMTP_PASSWORD_VARIABLE } from "./smtp-password.ts";
import { SMTP_TIMEOUTS } from "./timeouts.ts";

const PORTS: Readonly<Record<SmtpSettings["security"], number>> = { tls: 465, starttls: 587, none: 25 };
const DEFAULT_CONNECTIONS = 5;

/** Where settings find what they only name. */
export interface SettingsPlace {
  /** Folder of `newsletter.yaml`, to which files are relative. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Decides everything about a server that settings leave open, and reads its secrets.
 *
 * @throws ClusterpostError `CONFIG_INVALID`: no password, a file that cannot be read, no encryption to another machine
 */
export async function resolveServer(settings: SmtpSettings, place: SettingsPlace): Promise<SmtpServer> {
  const { security, user, passwordFile, caFile } = settings;
  const host = domainToHost(settings.host);
  if (security === "none" && !isLoopbackHost(host)) {
    throw new ClusterpostError("CONFIG_INVALID", `Mail to \`${host}\` would not be encrypted.`, {
      hint: "Set `mail.smtp.security` to `starttls` or `tls`; `none` is for a server on this machine.",
    });
  }
  const variable = place.environment[SMTP_PASSWORD_VARIABLE];
  const file = passwordFile === undefined ? undefined : resolve(place.folder, passwordFile);
  return {
    host,
    port: settings.port ?? PORTS[security],
    security,
    connections: settings.connections ?? DEFAULT_CONNECTIONS,
    timeouts: SMTP_TIMEOUTS,
    ...(user === undefined ? {} : { credentials: { user, password: await readSmtpPassword({ variable, file }) } }),
    ...(caFile === undefined ? {} : { ca: await readCertificates(resolve(place.folder, caFile)) }),
  };
}

function domainToHost(written: string): string {
  const host = written.includes(":") ? written.replace(/^\[|\]$/g, "") : domainToASCII(written);
  if (host !== "") return host;
  throw new ClusterpostError("CONFIG_INVALID", `\`${written}\` is not the name of a server.`, {
    hint: "Write `mail.smtp.host` as in `smtp.clusters.example`.",
  });
}

async function readCertificates(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new ClusterpostError("CONFIG_INVALID", `The certificates \`${file}\` cannot be read.`, {
      cause,
      hint: "Check `mail.smtp.caFile` in newsletter.yaml; it is relative to that file.",
    });
  }
}
