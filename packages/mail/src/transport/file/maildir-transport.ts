import { link } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Transport } from "@clusterpost/core";
import { guardTransport } from "../guard-transport.ts";
import { deliverFile } from "./deliver-file.ts";
import { createMaildirNames, type MaildirIdentity, systemIdentity } from "./maildir-name.ts";
import { makeFolder } from "./make-folder.ts";

export interface MaildirTransportOptions {
  /** The Maildir itself, which holds `tmp`, `new` and `cur`; made when it is not there. */
  readonly folder: string;
  readonly identity?: MaildirIdentity;
}

/**
 * Creates a transport that delivers into a Maildir: written in `tmp`, then linked into `new`, which never replaces a
 * message. Bytes are unchanged, CRLF included.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE`
 */
export async function createMaildirTransport(options: MaildirTransportOptions): Promise<Transport> {
  const maildir = resolve(options.folder);
  const [incoming, arrived] = [join(maildir, "tmp"), join(maildir, "new")];
  for (const folder of [incoming, arrived, join(maildir, "cur")]) await makeFolder(folder);
  const nextName = createMaildirNames(options.identity ?? systemIdentity());
  return guardTransport({
    deliver: ({ messageId }, bytes, beforeEnd) => {
      const name = nextName(bytes.length);
      const temporary = join(incoming, name);
      const publish = async (): Promise<string> => {
        await link(temporary, join(arrived, name));
        return join(arrived, name);
      };
      return deliverFile({ messageId, bytes, temporary, folder: arrived, beforeEnd, publish });
    },
  });
}
