import { z } from "zod";
import type { DkimSettings, MailSettings, SmtpSettings } from "./mail-settings.ts";
import { isSlotName } from "./slot-mark.ts";

const DOMAIN = /^(?=.{1,253}$)[\p{L}\p{M}\p{N}-]{1,63}(?:\.[\p{L}\p{M}\p{N}-]{1,63})+$/u;
const LABELS = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*$/;
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9-]{0,75}$/;
const HOST = /^[\p{L}\p{M}\p{N}.:_-]{1,253}$/u;

const line = z.string().min(1).max(320);
const address = line.regex(/^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+$/, "one mail address such as `ana@clusters.example`");
const path = z.string().min(1).max(1024);
const selector = z.string().max(63).regex(LABELS, "a selector such as `news2026` (letters, figures, hyphens)");
const fieldValues = z.record(
  z.string().refine(isSlotName, "a letter in lower case, then letters and figures, such as `name`"),
  z.string().max(500),
);

const dkim: z.ZodType<DkimSettings> = z.strictObject({
  domain: z.string().regex(DOMAIN, "a domain such as `clusters.example`"),
  selector,
  keyFile: path,
  ed25519: z.strictObject({ selector, keyFile: path }).exactOptional(),
});

const smtp: z.ZodType<SmtpSettings> = z.strictObject({
  host: z.string().regex(HOST, "the name of a server such as `smtp.clusters.example`"),
  port: z.int().min(1).max(65_535).exactOptional(),
  security: z.enum(["tls", "starttls", "none"]).default("starttls"),
  user: z.string().min(1).max(320).exactOptional(),
  passwordFile: path.exactOptional(),
  caFile: path.exactOptional(),
  connections: z.int().min(1).max(100).exactOptional(),
});

/** Reads what stands below `mail` in `newsletter.yaml`. */
export const mailSettingsSchema: z.ZodType<MailSettings> = z.strictObject({
  sender: z.strictObject({ address, name: z.string().min(1).max(120).exactOptional() }),
  replyTo: address.exactOptional(),
  listId: z.string().max(253).regex(LABELS, "a list id such as `digest.clusters.example`").exactOptional(),
  greeting: z.string().min(1).max(500).exactOptional(),
  fields: fieldValues.default({}),
  unsubscribe: z
    .strictObject({
      url: z
        .string()
        .max(900)
        .regex(/^https:\/\/[^\s/]\S*$/, "an address that begins with `https://`")
        .exactOptional(),
      mailto: address.exactOptional(),
    })
    .exactOptional(),
  feedbackId: z
    .string()
    .regex(/^[A-Za-z0-9]{5,15}$/, "5 to 15 letters and figures")
    .exactOptional(),
  idKeyFile: path.exactOptional(),
  dkim: dkim.exactOptional(),
  smtp: smtp.exactOptional(),
  headers: z
    .record(z.string().regex(FIELD_NAME, "the name of a field such as `X-Edition`"), z.string().max(900))
    .default({}),
  test: z
    .strictObject({ addresses: z.array(address).max(1000).readonly().default([]), divertTo: address.exactOptional() })
    .default({ addresses: [] }),
});
