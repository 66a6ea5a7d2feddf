// Addresses, keys and the theme.
const PAGES = { "": overviewPage, matrix: matrixPage, claim: claimPage, article: articlePage, pair: pairPage, articles: articlesPage };
const NAV = [["Overview", "#/", ""], ["Matrix", "#/matrix", "matrix"], ["Articles", "#/articles", "articles"]];
const KEYS = [["/", "search"], ["o", "overview"], ["m", "matrix"], ["n  p", "next and previous marked place"], ["j  k", "next and previous claim or article"],
  ["h  l", "previous and next article beside a claim"], ["arrows, Enter", "move in the matrix, open a pair"], ["Esc", "back to the matrix"], ["t", "light or dark"], ["?", "these keys"]];
const main = document.getElementById("main");
let page = null;

function parseHash() {
  const [path, search] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const queryParts = (search || "").split("&").filter(Boolean).map((part) => part.split("=", 2));
  return { parts: path.split("/").map(decode), query: Object.fromEntries(queryParts.map(([key, value]) => [decode(key), decode(value || "")])) };
}

function go(first = false) {
  const route = parseHash();
  if (page && page.update && page.update(route)) return;
  if (page && page.leave) page.leave();
  const make = Object.hasOwn(PAGES, route.parts[0]) ? PAGES[route.parts[0]] : overviewPage;
  page = make(route);
  main.classList.toggle("wide", Boolean(page.wide));
  main.replaceChildren(page.node);
  document.title = `${oneLine(page.title)} · factdesk`;
  for (const link of document.querySelectorAll("#nav a")) {
    if (link.dataset.page === route.parts[0]) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!first) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
  if (page.after) page.after();
}

function setTheme(theme, keep) {
  document.documentElement.dataset.theme = theme;
  themeButton.setAttribute("aria-label", theme === "dark" ? "Use light colours" : "Use dark colours");
  themeButton.textContent = theme === "dark" ? "☀" : "☾";
  if (keep) try { localStorage.setItem("factdesk-theme", theme); } catch { /* a file may have no storage */ }
}

const themeButton = h("button.button.round", { type: "button", title: "Light or dark (t)", onclick: () => toggleTheme() });
const toggleTheme = () => setTheme(document.documentElement.dataset.theme === "dark" ? "light" : "dark", true);
const systemDark = matchMedia("(prefers-color-scheme: dark)");
let saved = null;
try { saved = localStorage.getItem("factdesk-theme"); } catch { saved = null; }
setTheme(saved === "dark" || saved === "light" ? saved : systemDark.matches ? "dark" : "light", false);
systemDark.addEventListener("change", (event) => { if (!saved) setTheme(event.matches ? "dark" : "light", false); });

const help = h("dialog", { "aria-labelledby": "keys-title" }, h("h2", { id: "keys-title" }, "Keys"),
  h("dl", {}, KEYS.map(([key, words]) => [h("dt", {}, key.split("  ").map((each) => [h("kbd", {}, each), " "])), h("dd", {}, words)])),
  h("form", { method: "dialog" }, h("button.button", {}, "Close")));
const helpButton = h("button.button.round.keys-only", { type: "button", "aria-label": "Keys", title: "Keys (?)", onclick: () => help.showModal() }, "?");

add(document.getElementById("nav"), NAV.map(([name, href, key]) => h("a", { href, "data-page": key }, name)));
add(document.getElementById("tools"), [helpButton, themeButton]);
document.body.append(help);

function focusSearch() {
  if (parseHash().parts[0] !== "matrix") location.hash = "#/matrix";
  setTimeout(() => document.getElementById("search")?.focus(), 30);
}

addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, select, textarea, dialog");
  if (event.key === "Escape" && typing && event.target.id === "search") {
    event.preventDefault();
    event.target.value = "";
    event.target.dispatchEvent(new Event("input"));
    event.target.blur();
    return;
  }
  if (typing || event.ctrlKey || event.altKey || event.metaKey) return;
  const actions = { "/": focusSearch, o: () => { location.hash = "#/"; }, m: () => { location.hash = lastMatrix; }, t: toggleTheme, "?": () => help.showModal(),
    Escape: () => { if (parseHash().parts[0]) location.hash = parseHash().parts[0] === "matrix" ? "#/" : lastMatrix; } };
  if (page.keys && page.keys(event.key)) event.preventDefault();
  else if (Object.hasOwn(actions, event.key)) { event.preventDefault(); actions[event.key](); }
});
document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((details) => { details.open = true; }));
addEventListener("hashchange", () => go());
go(true);
