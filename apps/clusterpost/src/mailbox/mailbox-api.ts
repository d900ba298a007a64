import { createHash, timingSafeEqual } from "node:crypto";
import { decodeField, type MailQuery, unfold, waitForMail } from "@clusterpost/mail";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { fileAnswer } from "./file-answer.ts";
import type { MailReader, ReadMail } from "./mail-reader.ts";
import type { MailboxContext } from "./mailbox-context.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
const DEFAULT_WAIT_MS = 10_000;
const MAX_WAIT_MS = 60_000;
const MAX_BODY_BYTES = 10_000;

/** Most of a text that an answer quotes. */
const MAX_QUERY = 500;

function refuse(context: Context, status: 400 | 404 | 413, code: string, message: string): Response {
  return context.json({ error: { code, message } }, status);
}

const unknownMail = (context: Context): Response =>
  refuse(context, 404, "MAIL_UNKNOWN", "There is no mail of this id.");

/** A whole number of a query, within bounds; `undefined` when it is none. */
function numberOf(text: string | undefined, fallback: number, most: number): number | undefined {
  if (text === undefined) return fallback;
  return /^\d{1,9}$/.test(text) ? Math.min(Number(text), most) : undefined;
}

const QUERY = ["q", "to", "from", "subject", "unread", "since", "messageId"] as const;

function queryOf(context: Context): MailQuery | undefined {
  const text = (name: string): string | undefined => context.req.query(name)?.slice(0, MAX_QUERY);
  const [words, to, from, subject, unread, since, messageId] = QUERY.map(text);
  const instant = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(instant) || (unread !== undefined && unread !== "true" && unread !== "false")) return undefined;
  return {
    ...(words === undefined ? {} : { words }),
    ...(to === undefined ? {} : { to }),
    ...(from === undefined ? {} : { from }),
    ...(subject === undefined ? {} : { subject }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(unread === undefined ? {} : { unread: unread === "true" }),
    ...(instant === undefined ? {} : { since: instant }),
  };
}

/** A mail as JSON: what the list has, and what is inside. */
function mailJson({ summary, mail, findings }: ReadMail): object {
  return {
    ...summary,
    headers: mail.fields.map((field) => ({
      name: field.name,
      value: decodeField(field),
      encoded: unfold(field),
    })),
    text: mail.text ?? null,
    html: mail.html ?? null,
    attachments: mail.attachments.map(({ bytes: _, ...attachment }) => attachment),
    findings,
    problem: mail.problem ?? null,
  };
}

function isSecret(given: string | undefined, secret: string): boolean {
  const hash = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(hash(given ?? ""), hash(`Bearer ${secret}`));
}

/** The mailbox's interface for programs and tests; docs/mail.md describes it. */
export function createMailboxApi(mailbox: MailboxContext): Hono {
  const { store, search, smtp } = mailbox;
  const read: MailReader = mailbox.read;
  const api = new Hono();
  api.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: (context) => refuse(context, 413, "BODY_TOO_LARGE", "The body is too large."),
    }),
  );
  api.get("/status", (context) => {
    const mails = store.list();
    return context.json({
      name: "clusterpost mailbox",
      instance: mailbox.instance,
      smtp,
      total: mails.length,
      unread: mails.filter(({ unread }) => unread).length,
    });
  });
  api.get("/messages", async (context) => {
    const query = queryOf(context);
    const limit = numberOf(context.req.query("limit"), DEFAULT_LIMIT, MAX_LIMIT);
    if (query === undefined || limit === undefined)
      return refuse(context, 400, "QUERY_INVALID", "A part of the query cannot be understood.");
    const found = await search.find(query);
    return context.json({ total: found.length, messages: found.slice(0, limit) });
  });
  api.get("/messages/wait", async (context) => {
    const query = queryOf(context);
    const timeoutMs = numberOf(context.req.query("timeoutMs"), DEFAULT_WAIT_MS, MAX_WAIT_MS);
    if (query === undefined || timeoutMs === undefined)
      return refuse(context, 400, "QUERY_INVALID", "A part of the query cannot be understood.");
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), context.req.raw.signal]);
    const found = await waitForMail(store, search, query, signal);
    const whole = found === undefined ? undefined : await read(found.id);
    if (whole === undefined) return refuse(context, 404, "MAIL_NOT_ARRIVED", "No such mail arrived in time.");
    return context.json(mailJson(whole));
  });
  api.get("/messages/:id", async (context) => {
    const found = await read(context.req.param("id"));
    return found === undefined ? unknownMail(context) : context.json(mailJson(found));
  });
  api.get("/messages/:id/raw", async (context) => {
    const id = context.req.param("id");
    const bytes = await store.read(id);
    return bytes === undefined ? unknownMail(context) : fileAnswer(`${id}.eml`, "message/rfc822", bytes);
  });
  api.get("/messages/:id/attachments/:index", async (context) => {
    const found = await read(context.req.param("id"));
    const index = numberOf(context.req.param("index"), 0, Number.MAX_SAFE_INTEGER);
    const attachment = index === undefined ? undefined : found?.mail.attachments[index];
    if (attachment === undefined) return unknownMail(context);
    return fileAnswer(attachment.name, attachment.mediaType, attachment.bytes);
  });
  api.patch("/messages/:id", async (context) => {
    const body: unknown = await context.req.json().catch(() => undefined);
    if (typeof body !== "object" || body === null || !("unread" in body) || typeof body.unread !== "boolean")
      return refuse(context, 400, "BODY_INVALID", 'Send JSON such as {"unread": false}.');
    const id = context.req.param("id");
    return (await store.markRead(id, !body.unread)) ? context.json(store.get(id) ?? {}) : unknownMail(context);
  });
  api.delete("/messages/:id", async (context) =>
    (await store.remove(context.req.param("id"))) ? context.body(null, 204) : unknownMail(context),
  );
  api.delete("/messages", async (context) => context.json({ removed: await store.removeAll() }));
  api.post("/stop", (context) => {
    if (!isSecret(context.req.header("authorization"), mailbox.secret))
      return context.json(
        { error: { code: "SECRET_WRONG", message: "Only who started the mailbox may stop it." } },
        403,
      );
    setImmediate(mailbox.stop);
    return context.json({ stopping: true });
  });
  api.notFound((context) => refuse(context, 404, "ADDRESS_UNKNOWN", "There is nothing at this address."));
  return api;
}
