import { join, resolve } from "node:path";
import {
  ClusterpostError,
  type Diagnostic,
  type Issue,
  type MailSettings,
  type OutgoingMessage,
  type Receipt,
  type Transport,
} from "@clusterpost/core";
import {
  compileMessage,
  createTransport,
  emlName,
  type MailSetup,
  type MessageContent,
  readMailSetup,
} from "@clusterpost/mail";
import { assignIssueFiles } from "../issue-files.ts";
import { mailboxPlace } from "../mailbox/mailbox-folder.ts";
import type { MailboxState } from "../mailbox/mailbox-state.ts";
import { findMail } from "../mailbox/running-mailbox.ts";
import { startInBackground } from "../mailbox/start-in-background.ts";
import { type Progress, type ProjectRequest, planProject } from "../plan-project.ts";
import { chooseTheme } from "../project/choose-theme.ts";
import { ignoreOwnFolder, OWN_FOLDER } from "../project/own-folder.ts";
import { makeFolder } from "../project/write-file.ts";
import { mailLinks } from "../site/mail-links.ts";
import { siteBaseUrl } from "../site/site-address.ts";
import { chooseIssue } from "./choose-issue.ts";
import { renderTest } from "./render-test.ts";
import { settingsToSend } from "./settings-to-send.ts";
import { chooseRecipients, type TestRecipient } from "./test-recipients.ts";

/** What is sent, and to whom. */
export interface SendTestRequest extends ProjectRequest {
  readonly to: readonly string[];
  readonly divert?: string;
  readonly isExact: boolean;
  readonly isSure: boolean;
  /** Into the embedded mailbox, whatever server is configured. */
  readonly toMailbox: boolean;
  /** Folder for `.eml` files; nothing is sent then. */
  readonly dryRunFolder?: string;
  /** Values of fields for all recipients. */
  readonly fields: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** Instant of the mails, in UTC. */
  readonly date: string;
}

/** What became of one test mail. */
export interface TestReceipt {
  /** Whom it was made for. */
  readonly meant: string;
  /** Where it went. */
  readonly address: string;
  readonly receipt: Receipt;
  /** Where it can be seen: an address of the inbox, or a file. */
  readonly link?: string;
}

/** What a run of `send-test` did. */
export interface SendTestResult {
  readonly issue: Issue;
  readonly subject: string;
  readonly receipts: readonly TestReceipt[];
  /** Address of the inbox, where mails went into the embedded mailbox. */
  readonly inbox?: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
  readonly isSenderMissing: boolean;
  readonly isSigned: boolean;
}

/** Composes the mail of each recipient; what is wrong with one is told before the first is sent. */
function composeAll(
  content: MessageContent,
  setup: MailSetup,
  recipients: readonly TestRecipient[],
  request: SendTestRequest,
): OutgoingMessage[] {
  return recipients.map(({ meant, address }) => {
    const isDiverted = meant !== address;
    const own = isDiverted
      ? {
          ...content,
          // Mails for several people at one address are several mails.
          issueId: `${content.issueId} for ${meant.addrSpec}`,
          headers: [...(content.headers ?? []), { name: "X-Clusterpost-Diverted-From", value: meant.addrSpec }],
        }
      : content;
    const name = isDiverted ? `${meant.addrSpec} (diverted)` : undefined;
    const recipient = { ...setup.recipientOf(meant, request.fields), address };
    return compileMessage(own, setup.sender).messageFor(name === undefined ? recipient : { ...recipient, name });
  });
}

interface Way {
  readonly transport: Transport;
  readonly linkOf: (message: OutgoingMessage) => Promise<string | undefined>;
  readonly inbox?: string;
}

async function openWay(request: SendTestRequest, settings: MailSettings | undefined, root: string): Promise<Way> {
  const { dryRunFolder, cwd } = request;
  if (dryRunFolder !== undefined) {
    const folder = resolve(cwd, dryRunFolder);
    const transport = await createTransport({ kind: "eml", folder });
    return { transport, linkOf: async ({ messageId }) => join(folder, emlName(messageId)) };
  }
  const environment = process.env;
  if (settings?.smtp !== undefined && !request.toMailbox)
    return {
      transport: await createTransport({ kind: "smtp", settings: settings.smtp, place: { folder: root, environment } }),
      linkOf: async () => undefined,
    };
  const mailbox: MailboxState = await startInBackground(mailboxPlace(cwd, request.folder, undefined));
  const { host, port } = mailbox.smtp;
  return {
    transport: await createTransport({
      kind: "smtp",
      settings: { host, port, security: "none", connections: 1 },
      place: { folder: root, environment: {} },
    }),
    linkOf: (message) => findMail(mailbox, message),
    inbox: `${mailbox.url}/`,
  };
}

/**
 * Builds an issue in memory, as `build` does, and sends it as test mails.
 *
 * @param now - milliseconds of a monotonic clock
 * @param tell - told of each mail as it is done with
 * @throws ClusterpostError when the folder, the configuration, an address or the way of the mails is at fault
 */
export async function sendTest(
  request: SendTestRequest,
  now: () => number,
  progress: Progress,
  tell: (receipt: TestReceipt) => void,
): Promise<SendTestResult> {
  const planned = await planProject(request, now, progress);
  const { project, texts, source } = planned;
  const { newsletter, root } = project;
  const isReal = newsletter.mail?.smtp !== undefined && !request.toMailbox && request.dryRunFolder === undefined;
  const recipients = chooseRecipients({ ...request, isReal }, newsletter.mail);
  const { issue } = assignIssueFiles(chooseIssue(planned.issues, request.month), source.has);
  const home = project.configuration === undefined ? request.cwd : root;
  const settings = settingsToSend(newsletter);
  makeFolder(join(home, OWN_FOLDER));
  const setup = await readMailSetup(settings.mail, newsletter.name, { folder: home, environment: process.env });
  ignoreOwnFolder(home);
  const theme = await chooseTheme(newsletter, root);
  const links = mailLinks(issue, siteBaseUrl(newsletter));
  const archivedAt = newsletter.baseUrl === undefined ? undefined : links.archiveUrl;
  const { rendered, content } = renderTest(theme, issue, links, archivedAt, setup, request);
  const messages = composeAll(content, setup, recipients, request);
  const way = await openWay(request, newsletter.mail, root);
  const receipts: TestReceipt[] = [];
  try {
    for (const [index, message] of messages.entries()) {
      const recipient = recipients[index];
      if (recipient === undefined) throw new ClusterpostError("MESSAGE_INVALID", "A message has no recipient.");
      const receipt = await way.transport.send(message);
      const link = receipt.outcome === "accepted" ? await way.linkOf(message) : undefined;
      const done = {
        meant: recipient.meant.addrSpec,
        address: recipient.address.addrSpec,
        receipt,
        ...(link === undefined ? {} : { link }),
      };
      receipts.push(done);
      tell(done);
    }
  } finally {
    await way.transport.close();
  }
  return {
    issue,
    subject: content.subject,
    receipts,
    ...(way.inbox === undefined ? {} : { inbox: way.inbox }),
    diagnostics: [...planned.diagnostics, ...rendered.diagnostics],
    texts,
    isSenderMissing: settings.isSenderMissing,
    isSigned: setup.sender.signer !== undefined,
  };
}
