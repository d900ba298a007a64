import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { createTransport } from "@clusterpost/mail";
import { type Browser, type BrowserContext, chromium, type Page, type Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type MailboxProcess, startMailbox } from "./mailbox-process.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";
import { copySampleForMailbox } from "./sample-copy.ts";

const CHROMIUM = process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium";
const CAN_RUN = process.env["CLUSTERPOST_REQUIRE"] === "1" || existsSync(CHROMIUM);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LEAD = "European Cluster Forum 2026: “Many harbours, one crossing”";

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

/** Violations of WCAG 2.2 A and AA on a page, the mail in its frame left aside. */
async function violationsOf(page: Page): Promise<unknown> {
  await page.evaluate(AXE);
  const run =
    "axe.run(document, { iframes: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })";
  const { violations } = (await page.evaluate(run)) as AxeResult;
  return violations.map(({ id, nodes }) => [id, nodes[0]?.html]);
}

/** Brings a mail of these lines. */
async function bring({ smtp }: MailboxProcess, subject: string, lines: readonly string[]): Promise<void> {
  const settings = { ...smtp, security: "none" } as const;
  const transport = await createTransport({ kind: "smtp", settings, place: { folder: "/", environment: {} } });
  const messageId = `<${subject.replace(/\W/g, "")}@x.example>`;
  const head = [
    "From: Eve <eve@x.example>",
    "To: ana@x.example",
    `Subject: ${subject}`,
    "Date: Thu, 16 May 2019 08:15:30 +0000",
    `Message-ID: ${messageId}`,
    "MIME-Version: 1.0",
  ];
  const bytes = Buffer.from([...head, ...lines, ""].join("\r\n"));
  const receipt = await transport.send({ envelope: { from: "eve@x.example", to: "ana@x.example" }, messageId, bytes });
  await transport.close();
  expect(receipt.outcome).toBe("accepted");
}

/** Everything that a mail can try, in one mail. The address is one whose every connection is counted. */
const HOSTILE = `<!doctype html><html><head>
<meta http-equiv="refresh" content="0;url=https://t.example/refresh">
<base href="https://t.example/base/">
<link rel="preconnect" href="https://t.example"><link rel=dns-prefetch href="//t.example"><link rel="stylesheet" href="https://t.example/a.css">
<link rel="prefetch" href="https://t.example/p"><link rel="icon" href="https://t.example/i">
<style>@import url(https://t.example/b.css); @font-face { font-family: x; src: url(https://t.example/f.woff) } body { background: url(https://t.example/bg.png); font-family: x }</style>
<script>top.document.title = "taken"; fetch("https://t.example/s")</script>
</head><body onload="parent.document.title='taken'">
<h1>Attack</h1><img src="https://t.example/1.png" srcset="https://t.example/2.png 2x" onerror="parent.document.title='taken'">
<form id="f" action="https://t.example/form" method="post"><input name="a" value="b"><button>Send</button></form>
<svg onload="parent.document.title='taken'"><image href="https://t.example/3.png"/><script>parent.document.title='taken'</script></svg>
<iframe src="https://t.example/frame"></iframe><iframe srcdoc="<script>top.document.title='taken'</script>"></iframe>
<object data="https://t.example/o"></object><embed src="https://t.example/e"><video src="https://t.example/v" poster="https://t.example/vp" autoplay></video>
<a href="javascript:parent.document.title='taken'" id="js">Run</a> <a href="https://t.example/click" ping="https://t.example/ping" id="link">Link</a>
<details open ontoggle="parent.document.title='taken'"><summary>x</summary></details>
</body></html>`;

const LONG = [
  "List-Unsubscribe: <https://x.example/a/very/long/address/without/any/place/to/break/it/that/is/longer/than/a/narrow/screen>",
  'Content-Type: multipart/mixed; boundary="b"',
  "",
  "--b",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>Text<img src=https://t.example/1.png></p>",
  "--b",
  "Content-Type: application/pdf",
  'Content-Disposition: attachment; filename="A-programme-with-a-very-long-name-and-no-space-in-it-at-all-that-goes-on.pdf"',
  "",
  "x",
  "--b--",
];

describe.skipIf(!CAN_RUN)("the inbox in a browser", () => {
  let browser: Browser;
  let mailbox: MailboxProcess;
  let counter: Server;
  let connections = 0;
  let context: BrowserContext;

  beforeAll(async () => {
    counter = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => counter.listen(0, "127.0.0.1", resolve));
    const address = counter.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const args = [
      "--no-sandbox",
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--host-resolver-rules=MAP t.example:443 127.0.0.1:${port}, MAP t.example:80 127.0.0.1:${port}, MAP www.example.eu:443 127.0.0.1:${port}`,
    ];
    [browser, mailbox] = await Promise.all([
      chromium.launch({ executablePath: CHROMIUM, args }),
      startMailbox(join(temporaryFolder(), "mailbox")),
    ]);
  });
  afterEach(() => context?.close());
  afterAll(async () => {
    await browser?.close();
    counter?.close();
  });

  /** Opens a page and notes whatever it asks other servers for, and whatever its console complains about. */
  async function open(
    url: string,
    options: { width?: number; scheme?: "light" | "dark" } = {},
  ): Promise<{ page: Page; foreign: string[]; complaints: string[] }> {
    const { width = 1280, scheme = "light" } = options;
    context = await browser.newContext({ viewport: { width, height: 860 }, colorScheme: scheme });
    const page = await context.newPage();
    const foreign: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(new URL(url).origin) && !request.url().startsWith("data:"))
        foreign.push(request.url());
    });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(url);
    return { page, foreign, complaints };
  }

  /** Leaves the mailbox with a mail of each subject, the last one newest. */
  async function begin(...subjects: readonly string[]): Promise<void> {
    await fetch(`${mailbox.url}/api/messages`, { method: "DELETE" });
    for (const subject of subjects) await bring(mailbox, subject, ["", `About ${subject}.`]);
  }

  /** The id of a mail in which everything is long; brings it where it is not there yet. */
  async function longMail(): Promise<string> {
    const response = await fetch(`${mailbox.url}/api/messages?subject=long`);
    const { messages } = (await response.json()) as { messages: { id: string }[] };
    if (messages[0] !== undefined) return messages[0].id;
    await bring(mailbox, `A long subject ${"that goes on ".repeat(12)}`, LONG);
    return longMail();
  }

  it("shows the mail of the sample issue after the README's command, from every side", async () => {
    const folder = copySampleForMailbox();
    const sent = await runCli(["send-test", folder, "--to", "you@example.org"]);
    expect(sent.code).toBe(0);
    const inbox = /Inbox: (\S+)/.exec(sent.stdout)?.[1] ?? "";
    const { page, foreign, complaints } = await open(inbox);
    const mail = page.getByRole("link", { name: /Cluster Digest.*November 2026/ });
    expect(await mail.textContent()).toMatch(/Unread: .*you@example\.org.*KB/s);
    await mail.click();

    const frame = page.frameLocator("iframe.frame");
    await frame.getByRole("heading", { name: LEAD }).waitFor();
    await expect.poll(() => frame.getByText("Dear reader,").count()).toBe(1);
    expect(await page.locator("h1").textContent()).toBe("[Test] Cluster Digest: November 2026");

    const widthOf = (): Promise<number | undefined> =>
      page.locator("iframe.frame").evaluate((one) => one.getBoundingClientRect().width);
    for (const width of [375, 600]) {
      await page.getByRole("link", { name: String(width), exact: true }).click();
      await expect.poll(widthOf).toBe(width);
    }
    const paper = (): Promise<string> =>
      frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    const light = await paper();
    await page.getByRole("link", { name: "Dark" }).click();
    await frame.getByRole("heading", { name: LEAD }).waitFor();
    await expect.poll(paper).not.toBe(light);
    await expect.poll(widthOf).toBe(600);

    await page.getByRole("link", { name: "Text", exact: true }).click();
    await expect.poll(() => page.locator(".view-text pre").textContent()).toContain("Many harbours, one crossing");
    await page.getByRole("link", { name: "Headers" }).click();
    await page.getByRole("row", { name: /List-Unsubscribe-Post List-Unsubscribe=One-Click/ }).waitFor();
    await page.getByRole("link", { name: "Source" }).click();
    await expect
      .poll(() => page.locator(".view-source pre").textContent())
      .toMatch(/^(?:.*\r?\n)*Subject: \[Test\] Cluster Digest: November 2026/);
    await page.getByRole("link", { name: /Checks/ }).click();
    await page.getByText("The mail is not signed.").waitFor();

    await page.getByRole("searchbox").fill("pierogi gdańsk");
    await page.keyboard.press("Enter");
    await page.waitForURL(/pierogi/);
    await expect.poll(() => page.locator(".mail").count()).toBe(1);
    await page.getByRole("searchbox").fill("nothing of the kind");
    await page.keyboard.press("Enter");
    await page.getByText("No mail has all of these words.").waitFor();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it("shows a mail that arrives without being asked, and one that goes", async () => {
    await begin();
    const { page, complaints } = await open(mailbox.url);
    await page.getByText("Your test mails arrive here").waitFor();
    await bring(mailbox, "First", ["", "One."]);
    await page.getByRole("link", { name: /First/ }).waitFor();
    await bring(mailbox, "Second", ["", "Two."]);
    await page.getByRole("link", { name: /Second/ }).waitFor();
    await expect.poll(() => page.title()).toBe("(2) Mailbox");
    await expect.poll(() => page.getByRole("status").textContent()).toBe("A mail has arrived.");
    await page.getByRole("link", { name: /First/ }).click();
    await page.getByText("One.").waitFor();
    await bring(mailbox, "Third", ["", "Three."]);
    await page.getByRole("link", { name: /Third/ }).waitFor();
    const { messages } = (await (await fetch(`${mailbox.url}/api/messages?subject=Second`)).json()) as {
      messages: { id: string }[];
    };
    await fetch(`${mailbox.url}/api/messages/${messages[0]?.id}`, { method: "DELETE" });
    await page.getByRole("link", { name: /Second/ }).waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
  });

  it("overlooks no mail that comes while a page begins to listen", async () => {
    await begin();
    context = await browser.newContext();
    const page = await context.newPage();
    const isLate = async (route: Route): Promise<void> => {
      await bring(mailbox, "Early", ["", "Before anybody listens."]);
      await route.continue();
    };
    await page.route("**/events", isLate, { times: 1 });
    await page.goto(mailbox.url);
    await page.getByRole("link", { name: /Early/ }).waitFor();
  });

  it("shows the newest list also when an older answer comes later", async () => {
    await begin("First");
    const { page } = await open(mailbox.url);
    const late = Promise.withResolvers<void>();
    const asked: string[] = [];
    await page.route(/\/list\?/, async (route) => {
      asked.push(route.request().url());
      const response = await route.fetch();
      if (asked.length === 1) await late.promise;
      await route.fulfill({ response });
    });
    await bring(mailbox, "Second", ["", "Two."]);
    await expect.poll(() => asked.length).toBe(1);
    await bring(mailbox, "Third", ["", "Three."]);
    await page.getByRole("link", { name: /Third/ }).waitFor();
    const hasCome = page.waitForEvent("requestfinished");
    late.resolve();
    await hasCome;
    expect(await page.locator(".mail").count()).toBe(3);
  });

  it("works from the keyboard, and lets the shortcuts be turned off", async () => {
    await begin("First", "Third");
    const { page } = await open(mailbox.url);
    // Each view is a page of its own; its keys work once it is loaded. One look at one document, for between
    // two looks another page may come.
    const subject = (): Promise<unknown> =>
      page.evaluate("document.readyState === 'complete' ? document.querySelector('h1').textContent : undefined");
    await page.keyboard.press("j");
    await page.waitForURL(/messages/);
    await expect.poll(subject).toBe("Third");
    await page.keyboard.press("j");
    await expect.poll(subject).toBe("First");
    await page.keyboard.press("k");
    await expect.poll(subject).toBe("Third");
    await page.keyboard.press("3");
    await page.getByRole("rowheader", { name: "Message-ID" }).waitFor();
    await page.waitForLoadState("load");
    await page.keyboard.press("/");
    await page.keyboard.type("j#");
    expect(await page.getByRole("searchbox").inputValue()).toBe("j#");
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
    await page.getByLabel("Shortcuts are on").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("#");
    await page.keyboard.press("j");
    expect(await subject()).toBe("Third");
    await page.keyboard.press("Tab");
    await page.evaluate("localStorage.setItem('keys', 'on')");
    await page.reload();
    await page.keyboard.press("#");
    await expect.poll(subject).toBe("First");
    await page.keyboard.press("u");
    await page.waitForURL(`${mailbox.url}/`);
  });

  it("deletes all mails, after it asked", async () => {
    await begin("First");
    const { page } = await open(mailbox.url);
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("dialog", { name: /Delete/ }).waitFor();
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await page.locator(".mail").count()).toBe(1);
    await page.getByRole("button", { name: "Delete all" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("Your test mails arrive here").waitFor();
  });

  it("works without its script", async () => {
    await begin("Plain");
    context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(mailbox.url);
    await page.getByRole("link", { name: /Plain/ }).click();
    await page.getByText("About Plain.").waitFor();
    await page.getByRole("link", { name: "Headers" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByText("Your test mails arrive here").waitFor();
  });

  it("lets a hostile mail run nothing, load nothing and send nothing", async () => {
    await bring(mailbox, "Attack", ["Content-Type: text/html; charset=utf-8", "", ...HOSTILE.split("\n")]);
    connections = 0;
    const { page } = await open(mailbox.url);
    await page.getByRole("link", { name: /Attack/ }).click();
    const frame = page.frameLocator("iframe.frame");
    await frame.getByRole("heading", { name: "Attack" }).waitFor();
    await page.getByText(/from t\.example were not loaded, so nobody learns/).waitFor();
    await frame.getByRole("button", { name: "Send" }).click();
    await page.waitForTimeout(1500);
    expect(await page.title()).toBe("Attack · Mailbox");
    expect(page.url()).toMatch(new RegExp(`^${mailbox.url}/messages/`));
    const origin = page.frames().find((one) => one.url().includes("/view"));
    expect(await origin?.evaluate("self.origin").catch(() => "null")).toBe("null");
    // Requests that the policy stops are seen by the browser's tools, and by nobody else.
    expect(connections).toBe(0);
    // What a person clicks on opens, in a window of its own that does not know where it comes from.
    const [popup] = await Promise.all([context.waitForEvent("page"), frame.locator("#link").click()]);
    await expect.poll(() => connections).toBeGreaterThan(0);
    expect(await popup.evaluate("document.referrer + String(opener)").catch(() => "null")).toBe("null");
    expect(await page.title()).toBe("Attack · Mailbox");
  });

  const PAGES = ["/", "/?q=none", "HTML", "html&width=375&scheme=dark", "text", "headers", "source", "checks", "files"];
  const views = PAGES.flatMap((at) =>
    [375, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ at, width, scheme }))),
  );
  it.each(views)("is accessible and fits: $at at $width px, $scheme", async ({ at, width, scheme }) => {
    const id = await longMail();
    const path = at.startsWith("/") ? at : `/messages/${id}?view=${at}`;
    const { page, complaints } = await open(`${mailbox.url}${path}`, { width, scheme });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await violationsOf(page)).toEqual([]);
    expect(complaints.filter((text) => !text.includes("t.example"))).toEqual([]);
  });

  it("is accessible and fits while it is empty", async () => {
    await fetch(`${mailbox.url}/api/messages`, { method: "DELETE" });
    for (const width of [320, 375, 1280])
      for (const scheme of ["light", "dark"] as const) {
        const { page } = await open(mailbox.url, { width, scheme });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
        expect(await violationsOf(page)).toEqual([]);
        await context.close();
      }
  });
});
