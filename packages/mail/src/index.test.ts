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
        "addressOfSettings",
        "addressUnavailable",
        "checkDkim",
        "checkDmarc",
        "checkSpf",
        "compileMessage",
        "createDkimSigner",
        "createKeyedIds",
        "createMailSearch",
        "createMemoryTransport",
        "createMessageMemory",
        "createTransport",
        "decodeField",
        "dkimRecords",
        "emlName",
        "formatKilobytes",
        "generateDkimKey",
        "inspectMail",
        "mailView",
        "openMail",
        "openMailStore",
        "parseAddress",
        "readDkimSigner",
        "readMailSetup",
        "remoteReferences",
        "startSmtpMailbox",
        "unfold",
        "unsignedFinding",
        "verifyDkim",
        "waitForMail",
      ]
    `);
  });
});
