// What the inbox does by itself: it keeps the list current, shows times as people here write them, and
// listens to the keyboard. Without it every page works as well.

const { documentElement: root, body } = document;
root.classList.add("has-script");

const list = () => document.getElementById("list");
const links = () => [...document.querySelectorAll(".mail a")];
const say = (text) => {
  document.getElementById("said").textContent = text;
};

// Times

const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });
const day = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });
const older = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

function shortTime(date) {
  const now = new Date();
  if (date.toDateString() === now.toDateString()) return clock.format(date);
  return (date.getFullYear() === now.getFullYear() ? day : older).format(date);
}

function showTimes() {
  for (const time of document.querySelectorAll("time")) {
    const date = new Date(time.dateTime);
    time.textContent = time.classList.contains("whole") ? whole.format(date) : shortTime(date);
    time.title = whole.format(date);
  }
}

// The list

const { words = "", open = "" } = body.dataset;
const known = () => new Set(links().map((link) => link.parentElement.dataset.id));
let refreshing;
let looks = 0;
/** The list as it came, before times were written into it. */
let shown = list().outerHTML;

async function refresh() {
  looks += 1;
  const look = looks;
  const query = new URLSearchParams(location.search);
  if (open !== "") query.set("open", open);
  const response = await fetch(`/list?${query}`);
  if (!response.ok) return;
  const before = known();
  const focused = document.activeElement?.closest?.(".mail")?.dataset.id;
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = parsed.getElementById("list");
  // Answers may overtake one another; the one to the last question counts.
  if (look !== looks) return;
  const total = Number(fresh.dataset.total);
  const isFirst = Number(list().dataset.total) === 0 && total > 0;
  if (open === "" && (isFirst || (total === 0 && before.size > 0))) {
    location.reload();
    return;
  }
  if (fresh.outerHTML !== shown) {
    shown = fresh.outerHTML;
    list().replaceWith(fresh);
    showTimes();
  }
  const arrived = links().filter((link) => !before.has(link.parentElement.dataset.id));
  for (const link of arrived) link.parentElement.classList.add("new");
  if (focused !== undefined) document.querySelector(`.mail[data-id="${focused}"] a`)?.focus({ preventScroll: true });
  const unread = Number(response.headers.get("x-unread"));
  const mails = total === 1 ? "1 mail" : `${total} mails`;
  document.getElementById("count").textContent = unread > 0 ? `${unread} unread` : mails;
  if (open === "" && words === "") document.title = unread > 0 ? `(${unread}) Mailbox` : "Mailbox";
  if (arrived.length > 0) say(arrived.length === 1 ? "A mail has arrived." : `${arrived.length} mails have arrived.`);
}

/** Many changes at once are one look at the list. */
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => refresh().catch(() => undefined), 80);
}

const events = new EventSource("/events");
let isLeaving = false;
// At the start too: a mail may have come after the page was made and before it listened.
events.addEventListener("ready", refreshSoon);
for (const type of ["received", "changed", "removed"])
  events.addEventListener(type, ({ data }) => {
    if (isLeaving) return;
    if (type === "removed" && JSON.parse(data).id === open) location.assign("/");
    else refreshSoon();
  });
// A form leads to a page of its own.
document.addEventListener("submit", ({ target }) => {
  isLeaving = target.method === "post";
});
addEventListener("pagehide", () => events.close());
addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

// The keyboard

const keysOn = document.getElementById("keys-on");
const help = document.getElementById("help");
keysOn.checked = localStorage.getItem("keys") !== "off";
keysOn.addEventListener("change", () => localStorage.setItem("keys", keysOn.checked ? "on" : "off"));
document.getElementById("help-button").addEventListener("click", () => help.showModal());

function move(step) {
  const all = links();
  const at = all.findIndex((link) => link.hasAttribute("aria-current"));
  const next = at === -1 ? all[step > 0 ? 0 : all.length - 1] : all[at + step];
  if (next !== undefined) location.assign(next.href);
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  "/": () => document.querySelector(".search input").focus(),
  u: () => document.querySelector(".to-list")?.click(),
  "#": () => document.getElementById("delete")?.click(),
  "?": () => help.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (!keysOn.checked || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
  const views = document.querySelectorAll(".tabs a");
  const action = KEYS[event.key] ?? (/^[1-6]$/.test(event.key) ? () => views[event.key - 1]?.click() : undefined);
  if (action === undefined) return;
  event.preventDefault();
  action();
});

// Copying

for (const button of document.querySelectorAll("[data-copy]"))
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
    button.textContent = "Copied";
    say("The command was copied.");
  });

showTimes();
for (const current of document.querySelectorAll(".mail a[aria-current], .tabs a[aria-current]"))
  current.scrollIntoView({ block: "nearest", inline: "nearest" });
