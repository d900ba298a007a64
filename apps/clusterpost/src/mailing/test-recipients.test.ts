import type { MailSettings } from "@clusterpost/core";
import { describe, expect, it } from "vitest";
import { chooseRecipients, type RecipientRequest } from "./test-recipients.ts";

function settings(test: MailSettings["test"]): MailSettings {
  return { sender: { address: "digest@clusters.example" }, fields: {}, headers: {}, test };
}

const LISTED = settings({ addresses: ["ana@clusters.example", "bo@clusters.example"] });

function choose(request: Partial<RecipientRequest>, mail: MailSettings | undefined = LISTED): string[] {
  const chosen = chooseRecipients({ to: [], isSure: false, isReal: true, ...request }, mail);
  return chosen.map(({ meant, address }) =>
    meant === address ? address.addrSpec : `${meant.addrSpec} → ${address.addrSpec}`,
  );
}

describe("chooseRecipients", () => {
  it("takes addresses with commas between them, each once", () => {
    expect(choose({ to: ["ana@clusters.example, BO@clusters.example", "ana@CLUSTERS.example,"] })).toEqual([
      "ana@clusters.example",
      "BO@clusters.example",
    ]);
  });

  it("takes the newsletter's list when nobody is named", () => {
    expect(choose({})).toEqual(["ana@clusters.example", "bo@clusters.example"]);
    expect(() => choose({}, settings({ addresses: [] }))).toThrow("Nobody is named");
    expect(() => choose({ to: [" , "] }, settings({ addresses: [] }))).toThrow("Nobody is named");
  });

  it("asks before a mail leaves the machine for somebody outside the list", () => {
    const to = ["ana@clusters.example,eve@elsewhere.example"];
    expect(() => choose({ to })).toThrow("Not in the list of test addresses: eve@elsewhere.example.");
    expect(choose({ to, isSure: true })).toHaveLength(2);
    expect(choose({ to, isReal: false })).toHaveLength(2);
  });

  it("sends everything to one address when that is wanted", () => {
    const diverting = settings({ addresses: [], divertTo: "tests@clusters.example" });
    expect(choose({ to: ["a@x.example,b@x.example"] }, diverting)).toEqual([
      "a@x.example → tests@clusters.example",
      "b@x.example → tests@clusters.example",
    ]);
    expect(choose({ to: ["a@x.example"], divert: "ana@clusters.example" })).toEqual([
      "a@x.example → ana@clusters.example",
    ]);
    expect(() => choose({ to: ["a@x.example"], divert: "eve@elsewhere.example" })).toThrow("eve@elsewhere.example");
  });

  it.each(["nobody", "a@", "Ana <ana@clusters.example>", "a b@x.example", "a@x.example\r\nBcc: b@x.example"])(
    "refuses %j with what is wrong",
    (to) => {
      expect(() => choose({ to: [to], isSure: true })).toThrowError(expect.objectContaining({ code: "USAGE" }));
    },
  );

  it("names the key of an address in the configuration that is none", () => {
    expect(() => choose({}, settings({ addresses: ["nobody"] }))).toThrow("`mail.test.addresses` in newsletter.yaml");
    expect(() => choose({}, settings({ addresses: ["a@x.example"], divertTo: "x" }))).toThrow(
      "`mail.test.divertTo` in newsletter.yaml",
    );
  });
});
