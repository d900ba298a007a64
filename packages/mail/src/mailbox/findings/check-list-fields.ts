import { fieldOf, unfold } from "../header-fields.ts";
import type { CheckedMail, MailFinding } from "./mail-finding.ts";

const BASE = { area: "list" } as const;

/** A name and a domain fit well; the expression below takes the square of the length. */
const MAX_LIST_ID = 600;

/** Addresses in angle brackets, as the List fields have them (RFC 2369 §2). */
function addressesOf(value: string): string[] {
  return value.split(",").flatMap((part) => /^\s*<([^<>\s]+)>\s*$/.exec(part)?.[1] ?? []);
}

function checkUnsubscribe({ mail }: CheckedMail): MailFinding {
  const base = {
    ...BASE,
    check: "list-unsubscribe",
    title: "Unsubscribe address",
    reference: "RFC 2369 §3.2",
  } as const;
  const field = fieldOf(mail.fields, "List-Unsubscribe");
  if (field === undefined) {
    const detail = "There is no List-Unsubscribe. Gmail and Yahoo demand it of newsletters.";
    return { ...base, outcome: "fail", detail };
  }
  const addresses = addressesOf(unfold(field));
  const https = addresses.find((address) => /^https:\/\/[^/]/i.test(address));
  const mailto = addresses.find((address) => /^mailto:[^@]+@/i.test(address));
  if (https === undefined) return { ...base, outcome: "fail", detail: "It has no https address to unsubscribe at." };
  if (mailto === undefined)
    return { ...base, outcome: "warn", detail: "It has no mailto address, which some mail programs need." };
  return { ...base, outcome: "pass", detail: `${https.slice(0, 160)} and ${mailto.slice(0, 160)}` };
}

function checkOneClick({ mail }: CheckedMail): MailFinding {
  const base = { ...BASE, check: "list-unsubscribe-post", title: "One-click unsubscribe", reference: "RFC 8058 §3.1" };
  const field = fieldOf(mail.fields, "List-Unsubscribe-Post");
  if (field === undefined) {
    const detail = "There is no List-Unsubscribe-Post, so mail programs show no button to unsubscribe.";
    return { ...base, outcome: "fail", detail };
  }
  const value = unfold(field);
  return value === "List-Unsubscribe=One-Click"
    ? { ...base, outcome: "pass", detail: value }
    : {
        ...base,
        outcome: "fail",
        detail: `It must say \`List-Unsubscribe=One-Click\`, not \`${value.slice(0, 60)}\`.`,
      };
}

function checkListId({ mail }: CheckedMail): MailFinding {
  const base = { ...BASE, check: "list-id", title: "Name of the list", reference: "RFC 2919 §3" } as const;
  const field = fieldOf(mail.fields, "List-Id");
  if (field === undefined)
    return { ...base, outcome: "warn", detail: "There is no List-Id, by which readers sort newsletters." };
  const value = unfold(field).slice(0, MAX_LIST_ID);
  return /<[^<>@\s]+\.[^<>@\s]+>\s*$/.test(value)
    ? { ...base, outcome: "pass", detail: value.slice(0, 160) }
    : { ...base, outcome: "fail", detail: `\`${value.slice(0, 80)}\` ends with no list id in angle brackets.` };
}

/** Checks what makes a mail one that readers of a list can leave (RFC 2369, RFC 2919, RFC 8058). */
export function checkListFields(checked: CheckedMail): MailFinding[] {
  return [checkUnsubscribe(checked), checkOneClick(checked), checkListId(checked)];
}
