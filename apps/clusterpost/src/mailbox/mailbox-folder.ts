import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { ClusterpostError } from "@clusterpost/core";
import { CONFIGURATION } from "../project/open-project.ts";
import { OWN_FOLDER } from "../project/own-folder.ts";

/** Where a newsletter's mailbox keeps its mails. */
export interface MailboxPlace {
  /** Folder of the mails. */
  readonly folder: string;
  /** Folder of the newsletter, when there is one: its `newsletter.yaml` names keys and addresses. */
  readonly newsletter?: string;
}

/** The newsletter of a folder: there, or in the sample beside it. */
function newsletterFolder(folder: string): string | undefined {
  return [folder, join(folder, "seeds")].find((one) => existsSync(join(one, CONFIGURATION)));
}

/**
 * Finds the mailbox of a newsletter: `.clusterpost/mailbox` beside its `newsletter.yaml`, or in the working
 * folder where there is none.
 *
 * @param named - folder of the newsletter, as the command line names it
 * @param dir - folder of the mails, as the command line names it
 * @throws ClusterpostError `USAGE` when the named folder is not there
 */
export function mailboxPlace(cwd: string, named: string | undefined, dir: string | undefined): MailboxPlace {
  if (named !== undefined && !existsSync(named))
    throw new ClusterpostError("USAGE", `There is no folder \`${named}\`.`, {
      hint: "Name the folder of the newsletter. The mailbox also knows `mailbox status` and `mailbox stop`.",
    });
  const newsletter =
    named === undefined ? newsletterFolder(cwd) : existsSync(join(named, CONFIGURATION)) ? resolve(named) : undefined;
  const folder = dir === undefined ? join(newsletter ?? cwd, OWN_FOLDER, "mailbox") : resolve(cwd, dir);
  return { folder, ...(newsletter === undefined ? {} : { newsletter }) };
}
