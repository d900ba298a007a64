import { resolve } from "node:path";
import type { DkimSettings } from "@clusterpost/core";
import { readSecretFile } from "../setup/secret-file.ts";
import { formatDkimRecord } from "./public-record.ts";
import { createDkimSigner, type DkimSigner } from "./signer.ts";

/**
 * Reads the keys of the settings, and checks them by use.
 *
 * @param folder - of `newsletter.yaml`
 * @throws ClusterpostError `CONFIG_INVALID` for a file that cannot be read or that others can read, `DKIM_INVALID` for
 * what cannot sign
 */
export async function readDkimSigner(settings: DkimSettings, folder: string): Promise<DkimSigner> {
  const { domain, selector, keyFile, ed25519 } = settings;
  const read = async (file: string, key: string): Promise<string> =>
    (await readSecretFile(resolve(folder, file), key)).toString("latin1");
  const keys = [{ selector, privateKey: await read(keyFile, "mail.dkim.keyFile") }];
  if (ed25519 !== undefined)
    keys.push({ selector: ed25519.selector, privateKey: await read(ed25519.keyFile, "mail.dkim.ed25519.keyFile") });
  return createDkimSigner({ domain, keys });
}

/** Gives the TXT records that make a signer's signatures verify, by their full names. */
export function dkimRecords({ domain, keys }: DkimSigner): ReadonlyMap<string, string> {
  return new Map(keys.map((key) => [`${key.selector}._domainkey.${domain}`, formatDkimRecord(key)]));
}
