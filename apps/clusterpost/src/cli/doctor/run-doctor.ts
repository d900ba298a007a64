import { ClusterpostError, type MailSettings } from "@clusterpost/core";
import {
  addressOfSettings,
  checkDkim,
  checkDmarc,
  checkSpf,
  type DnsFinding,
  readDkimSigner,
  type TxtLookup,
  unsignedFinding,
} from "@clusterpost/mail";
import { newsletterHere } from "../../project/newsletter-here.ts";
import { shellWord } from "../shell-word.ts";
import type { Terminal } from "../terminal.ts";
import { dnsLookup } from "./dns-lookup.ts";
import { type DoctorFinding, formatFindings } from "./format-findings.ts";
import { settingsFindings } from "./settings-findings.ts";

/** What to check. */
export interface DoctorRequest {
  readonly folder?: string;
  readonly dnsServer?: string;
  readonly asJson: boolean;
}

/** A key that cannot sign is a finding here, for the records can be judged all the same. */
async function signingFindings(
  mail: MailSettings,
  folder: string,
  lookup: TxtLookup,
  domain: string,
): Promise<readonly DnsFinding[]> {
  if (mail.dkim === undefined) return [unsignedFinding()];
  try {
    const signer = await readDkimSigner(mail.dkim, folder);
    const isAligned = domain === signer.domain || domain.endsWith(`.${signer.domain}`);
    const message = `The key signs for ${signer.domain}, but the sender's address is at ${domain}.`;
    const hint = `Use a key of ${domain}, or a sender's address at ${signer.domain}.`;
    const misaligned: readonly DnsFinding[] = isAligned ? [] : [{ subject: "DKIM", level: "error", message, hint }];
    return [...misaligned, ...(await checkDkim(signer, lookup))];
  } catch (cause) {
    if (!ClusterpostError.is(cause)) throw cause;
    const { message, hint } = cause;
    return [{ subject: "DKIM", level: "error", message, ...(hint === undefined ? {} : { hint }) }];
  }
}

/** A finding whose remedy names the folder that was named, so that it can be copied. */
function withFolder(finding: DoctorFinding, folder: string): DoctorFinding {
  if (finding.hint === undefined) return finding;
  const command = "clusterpost dkim keygen";
  return { ...finding, hint: finding.hint.replaceAll(command, `${command} ${shellWord(folder)}`) };
}

/**
 * Checks settings, keys and DNS records of a newsletter's mails, and prints what it found.
 *
 * @returns false when there are errors
 * @throws ClusterpostError `USAGE` when there is no newsletter, `CONFIG_INVALID` when it has no mail settings
 */
export async function runDoctor({ folder, dnsServer, asJson }: DoctorRequest, terminal: Terminal): Promise<boolean> {
  const lookup = dnsLookup(dnsServer);
  const here = await newsletterHere(terminal.cwd, folder);
  if (here === undefined)
    throw new ClusterpostError("USAGE", `There is no newsletter.yaml in \`${folder ?? "this folder"}\`.`, {
      hint: "Name the folder that holds it: clusterpost doctor FOLDER",
    });
  const { newsletter, diagnostics } = here;
  const { mail } = newsletter;
  if (mail === undefined)
    throw new ClusterpostError("CONFIG_INVALID", "newsletter.yaml has no usable mail settings.", {
      hint: diagnostics[0]?.message ?? "Add `mail:` with a sender; the editors' guide shows how.",
    });
  const { domain, addrSpec } = addressOfSettings(mail.sender.address, "mail.sender.address");
  const checks = await Promise.all([
    checkSpf(domain, lookup),
    signingFindings(mail, here.folder, lookup, domain),
    checkDmarc(domain, mail.dkim?.domain, lookup),
  ]);
  const found: readonly DoctorFinding[] = [...settingsFindings(mail, diagnostics), ...checks.flat()];
  const findings = folder === undefined ? found : found.map((finding) => withFolder(finding, folder));
  if (asJson) terminal.print(JSON.stringify({ sender: addrSpec, findings }, undefined, 2));
  else terminal.print(formatFindings(addrSpec, findings, terminal));
  return !findings.some(({ level }) => level === "error");
}
