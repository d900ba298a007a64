import type { Issue } from "@clusterpost/core";
import type { MailSetup, MessageContent } from "@clusterpost/mail";
import { type CompiledTheme, type RenderedIssue, type RenderOptions, renderIssue } from "@clusterpost/render";

/** What tells this test from the mailing itself and from other tests. */
export interface TestMark {
  /** Instant in UTC: `2026-11-22T09:00:00Z`. */
  readonly date: string;
  /** Subject and ids are those of the mailing itself. */
  readonly isExact: boolean;
}

/** An issue rendered as `build` renders it, with places for recipients. */
export interface RenderedTest {
  readonly rendered: RenderedIssue;
  readonly content: MessageContent;
}

/** Stands before the subject of a test mail. */
const TEST_MARK = "[Test] ";

/**
 * Renders an issue for a test mail.
 *
 * @param links - where the mail leads, as `build` has it
 * @param archivedAt - absolute address of the issue, once the site has one
 */
export function renderTest(
  theme: CompiledTheme,
  issue: Issue,
  links: RenderOptions,
  archivedAt: string | undefined,
  setup: MailSetup,
  { date, isExact }: TestMark,
): RenderedTest {
  const rendered = renderIssue(theme, issue, {
    ...links,
    ...(setup.greeting === undefined ? {} : { greeting: setup.greeting }),
    ...(setup.unsubscribeUrl === undefined ? {} : { unsubscribeUrl: setup.unsubscribeUrl }),
  });
  return {
    rendered,
    content: {
      // A test that is sent again is another message; mailboxes show one of those that share an id.
      issueId: isExact ? issue.id : `${issue.id} test ${date}`,
      subject: isExact ? rendered.subject : TEST_MARK + rendered.subject,
      html: rendered.html,
      text: rendered.text,
      date,
      language: issue.language,
      slots: setup.slots,
      ...(archivedAt === undefined ? {} : { archivedAt }),
      headers: setup.headers,
    },
  };
}
