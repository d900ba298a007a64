/**
 * The script of the search page, a module. It loads pagefind, which looks for words in files of the
 * archive; nothing is sent anywhere. Text of results is put into the page as text, never as markup.
 */
export const SEARCH_SCRIPT: string = `
const form = document.querySelector(".search-form");
const field = form.elements.q;
const status = document.querySelector(".status");
const list = document.querySelector(".results");
const more = document.querySelector(".more");
const words = form.dataset;
const PAGE = 10;
let engine;
let found = [];
let shown = 0;
let turn = 0;

const say = (wording, values = {}) => wording.replace(/\\{(\\w+)\\}/g, (whole, name) => values[name] ?? whole);

const index = new URL("../pagefind/", import.meta.url);
const options = { baseUrl: "/", excerptLength: 30 };

async function partsOf() {
  const answer = await fetch(new URL("parts.json", index));
  return answer.ok ? answer.json() : [];
}

async function start() {
  const [pagefind, parts] = await Promise.all([import(new URL("pagefind.js", index)), partsOf()]);
  await pagefind.options(options);
  await pagefind.init();
  await Promise.all(parts.map((part) => pagefind.mergeIndex(new URL(part, index).pathname, options)));
  return pagefind;
}

function load() {
  engine ??= start();
  return engine;
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text ?? "";
  if (className) made.className = className;
  return made;
}

function excerptOf(markup) {
  const line = element("p");
  for (const node of new DOMParser().parseFromString(markup, "text/html").body.childNodes)
    line.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  return line;
}

async function entryOf(result) {
  const { raw_url, url, meta, excerpt } = await result.data();
  const entry = document.createElement("li");
  const title = element("h2");
  const link = element("a", meta.title);
  link.href = words.root + (raw_url ?? url).replace(/^\\/+/, "");
  title.append(link);
  entry.append(title, element("p", [meta.kind, meta.issue].filter(Boolean).join(" \\u00b7 "), "fact"), excerptOf(excerpt));
  return entry;
}

async function showMore(current) {
  const next = found.slice(shown, shown + PAGE);
  const entries = await Promise.all(next.map(entryOf));
  if (current !== turn) return;
  list.append(...entries);
  shown += next.length;
  more.hidden = shown >= found.length;
  return entries[0];
}

function filters() {
  const chosen = {};
  for (const select of form.querySelectorAll("select")) if (select.value) chosen[select.name] = select.value;
  return chosen;
}

function remember(query) {
  const address = new URL(location.href);
  address.search = query ? "?" + new URLSearchParams({ q: query, ...filters() }) : "";
  history.replaceState(null, "", address);
}

async function search() {
  const query = field.value.trim();
  const current = ++turn;
  remember(query);
  if (query === "") {
    status.textContent = "";
    list.replaceChildren();
    more.hidden = true;
    return;
  }
  try {
    const pagefind = await load();
    const answer = await pagefind.search(query, { filters: filters() });
    if (current !== turn) return;
    found = answer.results;
    shown = 0;
    list.replaceChildren();
    const wording = found.length === 0 ? words.none : found.length === 1 ? words.one : words.results;
    status.textContent = say(wording, { query, count: String(found.length) });
    await showMore(current);
  } catch {
    if (current === turn) status.textContent = words.error;
  }
}

async function fillFilters(chosen) {
  const available = await (await load()).filters();
  for (const select of form.querySelectorAll("select")) {
    const values = Object.keys(available[select.name] ?? {}).sort();
    if (select.name === "year") values.reverse();
    select.append(...values.map((value) => new Option(value, value)));
    select.value = chosen.get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
    select.closest("p").hidden = values.length < 2;
  }
}

let waiting;
const later = () => {
  clearTimeout(waiting);
  waiting = setTimeout(search, 200);
};

form.hidden = false;
document.querySelector(".without").hidden = true;
const asked = new URLSearchParams(location.search);
field.value = asked.get("q") ?? "";
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  search();
});
field.addEventListener("input", later);
for (const select of form.querySelectorAll("select")) select.addEventListener("change", search);
more.addEventListener("click", async () => (await showMore(turn))?.querySelector("a").focus());
fillFilters(asked).then(search, () => {
  status.textContent = words.error;
});
`.trimStart();
