import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { addressOfSettings, type GeneratedDkimKey, generateDkimKey } from "@clusterpost/mail";
import { newsletterHere } from "../../project/newsletter-here.ts";
import { CONFIGURATION } from "../../project/open-project.ts";
import { commandHere } from "../command-here.ts";
import type { Terminal } from "../terminal.ts";

/** What key to make. */
export interface KeygenRequest {
  /** Folder of the newsletter that the key is for; the newsletter here when absent. */
  readonly folder?: string;
  readonly domain?: string;
  readonly selector: string;
  readonly kind: "rsa" | "ed25519";
  readonly out?: string;
  readonly asJson: boolean;
}

/**
 * Makes a key, keeps its secret half, and prints its public half.
 *
 * @throws ClusterpostError `USAGE` without a domain or a folder that is there, `OUTPUT_UNWRITABLE` when the file is there or cannot be written
 */
export async function runKeygen(request: KeygenRequest, terminal: Terminal): Promise<void> {
  const { folder } = request;
  if (folder !== undefined && !isFolder(resolve(terminal.cwd, folder)))
    throw new ClusterpostError("USAGE", `There is no folder \`${folder}\`.`, {
      hint: "Name the folder of the newsletter: clusterpost dkim keygen FOLDER",
    });
  const here = await newsletterHere(terminal.cwd, folder);
  const mail = here?.newsletter.mail;
  const domain =
    request.domain ??
    mail?.dkim?.domain ??
    (mail === undefined ? undefined : addressOfSettings(mail.sender.address, "mail.sender.address").domain);
  if (domain === undefined)
    throw new ClusterpostError("USAGE", "No domain is named, and there is no sender in a newsletter.yaml here.", {
      hint: "Name it: clusterpost dkim keygen --domain clusters.example",
    });
  const base = here?.folder ?? resolve(terminal.cwd, folder ?? ".");
  const keyFile =
    request.out === undefined ? join(base, "keys", `${request.selector}.pem`) : resolve(terminal.cwd, request.out);
  const key = generateDkimKey(domain, request.selector, request.kind);
  keepKey(keyFile, key);
  if (request.asJson) {
    const { recordName, record, zoneLine } = key;
    terminal.print(
      JSON.stringify({ domain, selector: request.selector, recordName, record, zoneLine, keyFile }, undefined, 2),
    );
  } else terminal.print(describe(request, domain, key, places(base, keyFile, terminal.cwd)));
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Where things are, as texts name them. */
interface Places {
  /** The key, as `newsletter.yaml` names it. */
  readonly setting: string;
  /** The key, `newsletter.yaml` and its folder from here; the folder is empty when it is this one. */
  readonly keyFile: string;
  readonly configuration: string;
  readonly folder: string;
}

function places(base: string, keyFile: string, cwd: string): Places {
  return {
    setting: relative(base, keyFile),
    keyFile: relative(cwd, keyFile),
    configuration: relative(cwd, join(base, CONFIGURATION)),
    folder: relative(cwd, base),
  };
}

/** The file is made by this call or not at all: two runs at once cannot overwrite each other's key. */
function keepKey(file: string, { privateKey }: GeneratedDkimKey): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, privateKey, { mode: 0o600, flag: "wx" });
  } catch (cause) {
    const isThere = cause instanceof Error && "code" in cause && cause.code === "EEXIST";
    throw new ClusterpostError(
      "OUTPUT_UNWRITABLE",
      isThere
        ? `There is a file \`${file}\` already; keys are never overwritten.`
        : `The file \`${file}\` cannot be written.`,
      {
        cause,
        hint: isThere
          ? "Choose another --selector, or another file with --out."
          : "Check the permissions of its folder.",
      },
    );
  }
}

function describe(
  { selector, kind }: KeygenRequest,
  domain: string,
  key: GeneratedDkimKey,
  { setting, keyFile, configuration, folder }: Places,
): string {
  const settings =
    kind === "rsa"
      ? ["mail:", "  dkim:", `    domain: ${domain}`, `    selector: ${selector}`, `    keyFile: ${setting}`]
      : ["mail:", "  dkim:", "    ed25519:", `      selector: ${selector}`, `      keyFile: ${setting}`];
  return [
    `The secret half is in ${keyFile}. Only you can read it; keep it out of repositories and mails.`,
    "",
    "1. Publish this TXT record in the DNS:",
    "",
    `   name   ${key.recordName}`,
    `   text   ${key.record}`,
    "",
    "   or, as a line of a zone file:",
    "",
    `   ${key.zoneLine}`,
    "",
    `2. Write into ${configuration}:`,
    "",
    ...settings.map((line) => `   ${line}`),
    "",
    `3. When the record is published, check it: ${commandHere()} doctor${folder === "" ? "" : ` ${folder}`}`,
  ].join("\n");
}
