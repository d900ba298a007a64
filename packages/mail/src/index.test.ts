import { describe, expect, it } from "vitest";
import * as mail from "./index.ts";

describe("@clusterpost/mail", () => {
  it("exports these names and no others", () => {
    expect(Object.keys(mail).sort()).toMatchInlineSnapshot(`
      [
        "FINDING_AREAS",
        "GMAIL_CLIP_BYTES",
        "MAILBOX_HOST",
        "MAIL_VIEW_POLICY",
        "addressUnavailable",
        "compileMessage",
        "createDkimSigner",
        "createKeyedIds",
        "createMailSearch",
        "createMemoryTransport",
        "createMessageMemory",
        "createTransport",
        "decodeField",
        "emlName",
        "formatKilobytes",
        "inspectMail",
        "keyedId",
        "mailView",
        "openMail",
        "openMailStore",
        "parseAddress",
        "remoteReferences",
        "startSmtpMailbox",
        "unfold",
        "verifyDkim",
        "waitForMail",
      ]
    `);
  });
});
