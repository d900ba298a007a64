import { describe, expect, it } from "vitest";
import { GOOD_MAIL, mailOf } from "../testing/mail-samples.ts";
import { createTestClock, deliver, openTestStore, START, temporaryFolder } from "../testing/mail-stores.ts";
import { createMailSearch, type MailQuery } from "./mail-query.ts";
import { waitForMail } from "./wait-for-mail.ts";

async function setUp() {
  const clock = createTestClock();
  const store = await openTestStore(temporaryFolder(), { now: clock.now });
  const harbour = await deliver(store, mailOf(...GOOD_MAIL));
  clock.pass(60_000);
  const wool = await deliver(
    store,
    mailOf("From: Wool <wool@x.example>", "Subject: Wolle für ALLE", "", "Spinnräder"),
    "grace@reader.example",
  );
  return { clock, store, search: createMailSearch(store), harbour, wool };
}

describe("createMailSearch", () => {
  it("finds mails by all that is asked for", async () => {
    const { store, search, harbour, wool } = await setUp();
    const ids = async (query: MailQuery): Promise<string[]> => (await search.find(query)).map(({ id }) => id);
    expect(await ids({})).toEqual([wool, harbour]);
    expect(await ids({ to: "GRACE@" })).toEqual([wool]);
    expect(await ids({ from: "cluster digest" })).toEqual([harbour]);
    expect(await ids({ from: "bounce@" })).toEqual([wool, harbour]);
    expect(await ids({ subject: "für alle" })).toEqual([wool]);
    expect(await ids({ messageId: "<2019-05.abc@clusters.example>" })).toEqual([harbour]);
    expect(await ids({ messageId: "<2019-05.abc" })).toEqual([]);
    expect(await ids({ words: "wolle spinnräder" })).toEqual([wool]);
    expect(await ids({ words: "ROPES digest" })).toEqual([harbour]);
    expect(await ids({ words: "ropes wool" })).toEqual([]);
    expect(await ids({ since: START + 30_000 })).toEqual([wool]);
    await store.markRead(wool, true);
    expect(await ids({ unread: true })).toEqual([harbour]);
    expect(await ids({ unread: false })).toEqual([wool]);
    expect(await ids({ words: "   " })).toHaveLength(2);
  });

  it("searches a text that is HTML only", async () => {
    const { store, search } = await setUp();
    const id = await deliver(
      store,
      mailOf("MIME-Version: 1.0", "Content-Type: text/html", "", "<p>needle<b>work</b></p>"),
    );
    expect((await search.find({ words: "needle" })).map((mail) => mail.id)).toEqual([id]);
  });
});

describe("waitForMail", () => {
  it("gives a mail that is there already", async () => {
    const { store, search, wool } = await setUp();
    expect((await waitForMail(store, search, { to: "grace" }, AbortSignal.timeout(5000)))?.id).toBe(wool);
  });

  it("waits for one that comes, and overlooks others", async () => {
    const { store, search } = await setUp();
    const waiting = waitForMail(store, search, { subject: "last" }, AbortSignal.timeout(20_000));
    await deliver(store, mailOf("Subject: first", "", ""));
    const id = await deliver(store, mailOf("Subject: the last", "", ""));
    expect((await waiting)?.id).toBe(id);
  });

  it("ends without one when it is told to", async () => {
    const { store, search } = await setUp();
    const control = new AbortController();
    const waiting = waitForMail(store, search, { subject: "never" }, control.signal);
    control.abort();
    expect(await waiting).toBeUndefined();
    expect(await waitForMail(store, search, {}, AbortSignal.abort())).toBeUndefined();
  });
});
