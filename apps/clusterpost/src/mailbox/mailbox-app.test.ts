import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { HOST, openTestMailbox, SECRET, type TestMailbox } from "./testing/test-mailbox.ts";

const PLAIN = "From: Ada <ada@a.example>\nTo: ada@reader.example\nSubject: Ropes\nMIME-Version: 1.0\n\nThe text.\n";

/** A mail in which every value tries to become markup. */
const HOSTILE = `From: "</title><script>alert(1)</script>" <"><img/src=x>"@x.example>
To: ada@reader.example
Subject: =?utf-8?q?=3Cscript=3Ealert(2)=3C/script=3E=22=3E=3Cimg_src=3Dx_onerror=3Dalert(3)=3E?=
Message-ID: <"><script>alert(4)</script>@x>
X-<b>: <script>alert(5)</script>
X-Odd: </td><script>alert(6)</script>
List-Unsubscribe: <javascript:alert(7)>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

</pre><script>alert(8)</script>
--b
Content-Type: text/html

<script>alert(9)</script><meta http-equiv=refresh content="0;url=https://t.example/"><form action=https://t.example/><input name=p></form><img src=https://t.example/p.gif><svg onload=alert(10)></svg><link rel=preconnect href=https://t.example>
--b
Content-Type: text/html; name="a"
Content-Disposition: attachment; filename*=utf-8''%22%3E%3Cscript%3Ealert(11)%3C/script%3E.html

<script>alert(12)</script>
--b--
`;

const VIEWS = ["", "?view=html", "?view=text", "?view=headers", "?view=source", "?view=checks", "?view=files"];

describe("the inbox", () => {
  let mailbox: TestMailbox;
  let hostile: string;
  beforeAll(async () => {
    mailbox = await openTestMailbox();
    hostile = await mailbox.deliver(HOSTILE);
  });

  it.each(VIEWS)("shows a mail that tries to be markup as words (%s)", async (view) => {
    const response = await mailbox.ask(`/messages/${hostile}${view}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script src="/assets/inbox.js" type="module">']);
    expect(page).not.toMatch(/<(?:img|svg onload|form action="https|input name="?p|meta http-equiv)/);
    expect(page).toContain("&lt;script&gt;alert(2)&lt;/script&gt;");
  });

  it("shows words that are searched for as words", async () => {
    const page = await (await mailbox.ask(`/?q=${encodeURIComponent('"><script>alert(1)</script>')}`)).text();
    expect(page).toContain("&quot;&gt;&lt;script&gt;alert(1)");
    expect(page.match(/<script\b/g)).toHaveLength(1);
  });

  it("gives a mail's HTML under a policy that lets it do nothing", async () => {
    const response = await mailbox.ask(`/messages/${hostile}/view?scheme=dark`);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-security-policy")).toMatch(/^sandbox allow-popups [^;]*; default-src 'none';/);
    expect(response.headers.get("x-dns-prefetch-control")).toBe("off");
    expect(await response.text()).not.toMatch(/<link/i);
  });

  it("gives attachments as files to keep, whatever they claim to be", async () => {
    const response = await mailbox.ask(`/api/messages/${hostile}/attachments/0`);
    expect(response.headers.get("content-disposition")).toBe(
      "attachment; filename=\"_script_alert(11)_script_.html\"; filename*=UTF-8''_script_alert%2811%29_script_.html",
    );
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  });

  it.each(["/", "/api/messages", "/assets/base.css", "/nowhere"])(
    "says of %s what browsers must know",
    async (path) => {
      const { headers } = await mailbox.ask(path);
      expect(headers.get("content-security-policy")).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self';/,
      );
      expect(headers.get("content-security-policy")).not.toMatch(/unsafe|\*|https?:/);
      expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );

  it("says how the first mail gets there while it is empty", async () => {
    const page = await (await openTestMailbox()).ask("/").then((response) => response.text());
    expect(page).toContain("clusterpost send-test --to you@example.org");
    expect(page).toContain("port <code>1025</code>");
    expect(page).not.toContain("Delete all");
  });

  it("marks a mail as read when a person opens it, and not when a browser guesses", async () => {
    const id = await mailbox.deliver(PLAIN);
    await mailbox.ask(`/messages/${id}`, { headers: { "sec-purpose": "prefetch" } });
    expect(mailbox.store.get(id)?.unread).toBe(true);
    await mailbox.ask(`/messages/${id}`);
    expect(mailbox.store.get(id)?.unread).toBe(false);
  });

  it("deletes by its buttons and goes on to the next mail", async () => {
    const own = await openTestMailbox();
    const [first, second, third] = [await own.deliver(PLAIN), await own.deliver(PLAIN), await own.deliver(PLAIN)];
    const remove = (id: string): Promise<Response> =>
      own.ask(`/messages/${id}/delete`, {
        method: "POST",
        headers: { origin: `http://${HOST}`, "sec-fetch-site": "same-origin" },
      });
    expect((await remove(second ?? "")).headers.get("location")).toBe(`/messages/${first}`);
    expect((await remove(first ?? "")).headers.get("location")).toBe(`/messages/${third}`);
    expect((await own.ask("/delete-all", { method: "POST" })).status).toBe(303);
    expect(own.store.list()).toEqual([]);
  });
});

describe("the mailbox's interface", () => {
  let mailbox: TestMailbox;
  let id: string;
  beforeEach(async () => {
    mailbox = await openTestMailbox();
    id = await mailbox.deliver(PLAIN);
  });
  const json = async (path: string, init?: RequestInit): Promise<unknown> => (await mailbox.ask(path, init)).json();

  it("lists mails and finds them", async () => {
    expect(await json("/api/messages?to=ada&subject=ropes&unread=true")).toMatchObject({
      total: 1,
      messages: [{ id, subject: "Ropes", from: { name: "Ada", address: "ada@a.example" }, to: ["ada@reader.example"] }],
    });
    expect(await json("/api/messages?q=nothing")).toEqual({ total: 0, messages: [] });
    expect(await json("/api/messages?limit=0")).toMatchObject({ total: 1, messages: [] });
  });

  it("gives all of a mail, its source to the byte and its findings", async () => {
    expect(await json(`/api/messages/${id}`)).toMatchObject({
      id,
      text: "The text.\n",
      html: null,
      attachments: [],
      headers: [{ name: "From", value: "Ada <ada@a.example>" }, {}, {}, {}],
      findings: [{ check: "dkim", outcome: "warn" }, ...Array.from({ length: 15 }, () => ({}))],
    });
    const raw = await mailbox.ask(`/api/messages/${id}/raw`);
    expect(await raw.text()).toBe(PLAIN.replaceAll("\n", "\r\n"));
    expect(raw.headers.get("content-type")).toBe("message/rfc822");
  });

  it("waits for a mail", async () => {
    const waiting = json("/api/messages/wait?subject=later&timeoutMs=20000");
    const later = await mailbox.deliver("Subject: later\n\n");
    expect(await waiting).toMatchObject({ id: later });
    const response = await mailbox.ask("/api/messages/wait?subject=never&timeoutMs=20");
    expect([response.status, await response.json()]).toMatchObject([404, { error: { code: "MAIL_NOT_ARRIVED" } }]);
  });

  it("changes the mark of a mail and deletes mails", async () => {
    const body = JSON.stringify({ unread: false });
    expect(await json(`/api/messages/${id}`, { method: "PATCH", body })).toMatchObject({ unread: false });
    const extra = await mailbox.deliver(PLAIN);
    expect((await mailbox.ask(`/api/messages/${extra}`, { method: "DELETE" })).status).toBe(204);
    expect((await mailbox.ask(`/api/messages/${extra}`, { method: "DELETE" })).status).toBe(404);
  });

  it("tells of what happens, as server-sent events", async () => {
    const response = await mailbox.ask("/events");
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = (await reader?.read())?.value ?? "";
    expect(text).toContain("event: ready");
    const arrived = await mailbox.deliver(PLAIN);
    while (!text.includes("received")) text += (await reader?.read())?.value ?? "";
    expect(text).toContain(`event: received\ndata: {"id":"${arrived}"}`);
    await reader?.cancel();
  });

  it("stops for who knows the secret", async () => {
    for (const authorization of ["", "Bearer", "Bearer wrong", SECRET])
      expect((await mailbox.ask("/api/stop", { method: "POST", headers: { authorization } })).status).toBe(403);
    expect(mailbox.stopped()).toBe(false);
    expect(
      (await mailbox.ask("/api/stop", { method: "POST", headers: { authorization: `Bearer ${SECRET}` } })).status,
    ).toBe(200);
    await expect.poll(mailbox.stopped).toBe(true);
  });

  it.each([
    ["/api/messages?since=yesterday", 400],
    ["/api/messages?limit=-1", 400],
    ["/api/messages?limit=1e9", 400],
    ["/api/messages?unread=maybe", 400],
    ["/api/messages/wait?timeoutMs=forever", 400],
    ["/api/messages/..%2f..%2fetc%2fpasswd", 404],
    ["/api/messages/%2e%2e/raw", 404],
    ["/api/messages/20190516T081530123-9f3a61c0b2d4", 404],
    ["/api/messages/20190516T081530123-9f3a61c0b2d4/raw", 404],
    ["/api/messages/__proto__", 404],
    ["/api/messages/%00/raw", 404],
    ["/api/nothing", 404],
    ["/assets/..%2finbox-files.ts", 404],
    ["/assets/%2e%2e/mailbox-app.ts", 404],
    ["/assets/", 404],
    ["/messages/..%2f..", 404],
    ["/messages/constructor/view", 404],
    [`/messages/${"x".repeat(3000)}`, 404],
  ])("answers %s with %i", async (path, status) => {
    expect((await mailbox.ask(path)).status).toBe(status);
  });

  it.each(["-1", "1e3", "0x0", "99", "NaN", "", "0/../raw"])("knows no attachment %j", async (index) => {
    expect((await mailbox.ask(`/api/messages/${id}/attachments/${index}`)).status).toBe(404);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "unread=false"],
    ["another kind", '"unread"'],
    ["null", "null"],
    ["a text for a truth", '{"unread":"false"}'],
  ])("refuses a change that is %s", async (_, body) => {
    expect((await mailbox.ask(`/api/messages/${id}`, { method: "PATCH", body })).status).toBe(400);
  });

  it("refuses huge bodies", async () => {
    const body = JSON.stringify({ unread: false, more: "x".repeat(20_000) });
    expect((await mailbox.ask(`/api/messages/${id}`, { method: "PATCH", body })).status).toBe(413);
    expect((await mailbox.ask(`/messages/${id}/delete`, { method: "POST", body })).status).toBe(413);
    expect(mailbox.store.get(id)).toBeDefined();
  });
});

describe("the guard of the mailbox", () => {
  let mailbox: TestMailbox;
  let id: string;
  beforeAll(async () => {
    mailbox = await openTestMailbox();
    id = await mailbox.deliver(PLAIN);
  });

  it.each([
    "evil.example",
    "evil.example:8025",
    "127.0.0.1.evil.example",
    "127.0.0.1@evil.example",
    "0.0.0.0",
    "10.0.0.1",
    "",
    "localhost.evil.example",
    "127.0.0.1:8025, evil.example",
  ])("answers nobody who calls it %j", async (host) => {
    const response = await mailbox.ask("/api/messages", { headers: { host } });
    expect(response.status).toBe(421);
    expect(await response.text()).not.toContain("Ropes");
  });

  it.each(["127.0.0.1:8025", "localhost:8025", "LOCALHOST:8025", "[::1]:8025"])("answers as %s", async (host) => {
    expect((await mailbox.ask("/api/messages", { headers: { host } })).status).toBe(200);
  });

  const CHANGES: readonly (readonly [string, string])[] = [
    ["DELETE", "/api/messages"],
    ["DELETE", "/api/messages/ID"],
    ["PATCH", "/api/messages/ID"],
    ["POST", "/api/stop"],
    ["POST", "/delete-all"],
    ["POST", "/messages/ID/delete"],
  ];
  const ORIGINS: readonly Readonly<Record<string, string>>[] = [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "http://127.0.0.1:9999" },
    { origin: "https://127.0.0.1:8025" },
    { origin: "http://127.0.0.1:8025.evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: `http://${HOST}`, "sec-fetch-site": "cross-site" },
  ];
  const types = ["application/json", "text/plain", "application/x-www-form-urlencoded"];
  const attacks = CHANGES.flatMap(([method, path]) =>
    ORIGINS.map((headers, at) => ({ method, path, headers, type: types[at % 3] ?? "" })),
  );

  it.each(attacks)("refuses $method $path from $headers", async ({ method, path, headers, type }) => {
    const response = await mailbox.ask(path.replace("ID", id), {
      method,
      headers: { ...headers, "content-type": type, authorization: `Bearer ${SECRET}` },
      body: method === "DELETE" ? null : '{"unread":false}',
    });
    expect(response.status).toBe(403);
    expect(mailbox.store.get(id)?.unread).toBe(true);
    expect(mailbox.stopped()).toBe(false);
  });

  it("lets pages elsewhere link to the inbox, and load nothing of it", async () => {
    const status = async (path: string, mode: string, dest: string): Promise<number> =>
      (
        await mailbox.ask(path, {
          headers: { "sec-fetch-site": "cross-site", "sec-fetch-mode": mode, "sec-fetch-dest": dest },
        })
      ).status;
    expect(await status("/", "navigate", "document")).toBe(200);
    expect(await status("/", "navigate", "iframe")).toBe(403);
    expect(await status("/api/messages", "cors", "empty")).toBe(403);
    expect(await status(`/api/messages/${id}/raw`, "no-cors", "image")).toBe(403);
    expect(await status("/events", "cors", "empty")).toBe(403);
  });

  it("gives no leave to other origins", async () => {
    const response = await mailbox.ask("/api/messages", {
      method: "OPTIONS",
      headers: { origin: "https://evil.example", "access-control-request-method": "DELETE" },
    });
    expect(response.status).toBe(403);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });
});
