import { rename } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Transport } from "@clusterpost/core";
import { guardTransport } from "../guard-transport.ts";
import { deliverFile } from "./deliver-file.ts";
import { emlName } from "./eml-name.ts";
import { makeFolder } from "./make-folder.ts";

export interface EmlTransportOptions {
  /** Made when it is not there. */
  readonly folder: string;
}

/**
 * Creates a transport that writes each message to a file of its own, {@link emlName}, its bytes unchanged.
 *
 * A message that is sent again replaces its file.
 *
 * @throws ClusterpostError `OUTPUT_UNWRITABLE`
 */
export async function createEmlTransport(options: EmlTransportOptions): Promise<Transport> {
  const folder = resolve(options.folder);
  await makeFolder(folder);
  let count = 0;
  return guardTransport({
    deliver: ({ messageId }, bytes, beforeEnd) => {
      count += 1;
      const file = join(folder, emlName(messageId));
      const temporary = `${file}.${process.pid}-${count}.tmp`;
      const publish = async (): Promise<string> => {
        await rename(temporary, file);
        return file;
      };
      return deliverFile({ messageId, bytes, temporary, folder, beforeEnd, publish });
    },
  });
}
