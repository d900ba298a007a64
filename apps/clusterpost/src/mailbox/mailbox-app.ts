import { MAIL_VIEW_POLICY, mailView } from "@clusterpost/mail";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { nothingOpenPane, welcomePane } from "./empty-pane.ts";
import type { Html } from "./escaped-html.ts";
import type { EventStream } from "./event-stream.ts";
import { addressOf, type InboxPlace, parsePlace } from "./inbox-address.ts";
import { createInboxFiles } from "./inbox-files.ts";
import { inboxList } from "./inbox-list.ts";
import { type InboxState, inboxPage } from "./inbox-page.ts";
import { subjectOf } from "./inbox-text.ts";
import { mailPane } from "./mail-pane.ts";
import { createMailboxApi } from "./mailbox-api.ts";
import type { MailboxContext } from "./mailbox-context.ts";
import { guardRequests, secureAnswers } from "./request-guard.ts";

const MAX_BODY_BYTES = 10_000;

/** Makes the web side of a mailbox: the inbox for people, the interface for programs. */
export function createMailboxApp(mailbox: MailboxContext, events: EventStream): Hono {
  const { store, search, read } = mailbox;
  const app = new Hono();
  app.use(secureAnswers, guardRequests);

  const stateOf = async (place: InboxPlace): Promise<InboxState> => {
    const all = store.list();
    const mails = await search.find({ words: place.words });
    return { place, mails, total: all.length, unread: all.filter(({ unread }) => unread).length };
  };
  const answer = async (context: Context, place: InboxPlace, title: string, open: Html): Promise<Response> =>
    context.html(inboxPage(await stateOf(place), title, open));

  app.get("/", async (context) => {
    const place = parsePlace(context.req.query());
    const state = await stateOf(place);
    const open = state.total === 0 ? welcomePane(mailbox) : nothingOpenPane(place.words !== "", state.mails.length);
    const title = state.unread > 0 ? `(${state.unread}) Mailbox` : "Mailbox";
    return context.html(inboxPage(state, title, open));
  });
  app.get("/list", async (context) => {
    const place = parsePlace(context.req.query(), context.req.query("open"));
    const { mails, total, unread } = await stateOf(place);
    context.header("x-unread", String(unread));
    return context.html(inboxList(mails, total, place));
  });
  app.get("/messages/:id", async (context) => {
    const place = parsePlace(context.req.query(), context.req.param("id"));
    const found = await read(context.req.param("id"));
    if (found === undefined) return notFound(context);
    const { id } = found.summary;
    // A browser that fetches pages ahead has not read them.
    if (context.req.header("sec-purpose") === undefined) await store.markRead(id, true);
    return answer(context, place, `${subjectOf(found.summary)} · Mailbox`, mailPane(found, place));
  });
  app.get("/messages/:id/view", async (context) => {
    const found = await read(context.req.param("id"));
    if (found?.mail.html === undefined) return notFound(context);
    const view = mailView(found.mail, context.req.query("scheme") === "dark" ? "dark" : "light");
    return context.body(view, 200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": MAIL_VIEW_POLICY,
      "referrer-policy": "no-referrer",
    });
  });
  const small = bodyLimit({ maxSize: MAX_BODY_BYTES });
  app.post("/messages/:id/delete", small, async (context) => {
    const id = context.req.param("id");
    const { q } = await context.req.parseBody();
    const words = typeof q === "string" ? q.slice(0, 200) : "";
    const mails = await search.find({ words });
    const at = mails.findIndex((mail) => mail.id === id);
    await store.remove(id);
    const next = at === -1 ? undefined : (mails[at + 1] ?? mails[at - 1]);
    return context.redirect(addressOf({ words, ...(next === undefined ? {} : { id: next.id }) }), 303);
  });
  app.post("/delete-all", small, async (context) => {
    await store.removeAll();
    return context.redirect("/", 303);
  });
  app.get("/events", events.open);
  app.route("/api", createMailboxApi(mailbox));
  app.route("/assets", createInboxFiles());

  const notFound = async (context: Context): Promise<Response> => {
    const page = inboxPage(await stateOf({ words: "" }), "Not found · Mailbox", nothingOpenPane(false, 0));
    return context.html(page, 404);
  };
  app.notFound(notFound);
  app.onError((cause, context) => {
    if (cause instanceof HTTPException) return cause.getResponse();
    process.stderr.write(`${cause.stack ?? cause.message}\n`);
    return context.text("The mailbox could not answer. Its output says why.\n", 500);
  });
  return app;
}
