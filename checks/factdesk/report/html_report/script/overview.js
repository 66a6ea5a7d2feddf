// The first page: how it stands, what conflicts, and where the articles quarrel most.
const MANY = 20; // cards, lines or articles shown at once
const FEW = 4; // articles shown on a card

function overviewPage() {
  const { counts } = DATA;
  const { failing, accepted, baseline, open } = groups();
  const title = counts.failing ? plural(counts.failing, "finding") : counts.accepted ? "No open conflicts" : "Nothing conflicts";
  failing.sort((a, b) => weight(b) - weight(a));
  const node = h("div", {},
    h("h1", {}, title),
    h("p.lead", {}, leadWords(counts)),
    tiles(counts), share(counts), legend(),
    DATA.notes.length > 0 && h("ul.small.soft", {}, DATA.notes.map((note) => h("li", {}, note))),
    section("What to look at", failing, "finding"),
    section("Accepted conflicts", accepted, "finding accepted", "Known and signed off: they fail nothing, until they go stale or expire."),
    baselined(baseline),
    contested(),
    articles.length <= MANY && h("section", {}, h("h2", {}, "Articles"), articleTable()),
    section("Could not be decided", open, "finding open", "These count neither as agreement nor as conflict."));
  return { title, node };
}

// Claims with their results that fail, are signed off, stand in the baseline, or could not be decided. Looks at cells, not at results:
// a large matrix has a hundred thousand, and few of them are told here.
function groups() {
  const found = { failing: [], accepted: [], baseline: [], open: [] };
  const isIn = {
    failing: (cell) => cell[2] & 1, accepted: (cell) => stateOf(cell) === "active", baseline: (cell) => stateOf(cell) === "baseline",
    open: (cell) => VERDICTS[cell[0]] === "undetermined",
  };
  const plain = CELLS.map((cell) => !Object.values(isIn).some((test) => test(cell)));
  ROWS.forEach((row, number) => {
    const told = articles.filter((article) => row[article.index] >= 0 && !plain[row[article.index]]);
    if (!told.length) return;
    for (const [name, test] of Object.entries(isIn)) {
      const here = told.filter((article) => test(CELLS[row[article.index]]));
      if (here.length) found[name].push([claims[number], here.map((article) => resultAt(claims[number], article))]);
    }
  });
  return found;
}

// Conflicts stand before required silences and stale acceptances, errors before warnings and notes; the sort is stable.
function weight([claim, results]) {
  return Number(results.some((result) => result.verdict === "conflicts")) * 3 + { error: 2, warning: 1, note: 0 }[claim.severity];
}

function leadWords(counts) {
  const base = `${plural(counts.claims, "claim")} held against ${plural(counts.articles, "article")}`;
  const topics = [...new Set(claims.map((claim) => claim.topic).filter(Boolean))];
  const about = topics.length === 1 ? ` on ${topics[0]}` : topics.length > 1 ? ` on ${topics.length} topics` : "";
  const spoken = counts.pairs - counts.silent;
  return `${base}${about}. In ${grouped(spoken)} of ${plural(counts.pairs, "pair")} the article speaks of the claim.`;
}

function tiles(counts) {
  const kinds = [["conflicts", counts.conflicts], ["imprecise", counts.imprecise], ["agrees", counts.agrees], ["silent", counts.silent], ["undetermined", counts.undetermined]];
  const items = kinds.map(([verdict, number]) => h("li", {}, h("a.tile", { class: `t-${verdict}`, href: `#/matrix?v=${verdict}` },
    h("b", {}, grouped(number)), h("span", {}, COUNTED[verdict]))));
  const known = (name, number, words) => h("li", {}, h("a.tile.t-known", { href: `#/matrix?v=${name}` }, h("b", {}, grouped(number)), h("span", {}, words)));
  items.splice(1, 0, known("accepted", counts.accepted, "accepted"), ...(counts.baselined ? [known("baseline", counts.baselined, "in the baseline")] : []));
  return h("ul.tiles", { "aria-label": "Counts" }, items);
}

function share(counts) {
  const bars = ORDER.map((verdict) => {
    if (!counts[verdict]) return null;
    const bar = h("i", { class: `b-${verdict}` });
    bar.style.flex = String(counts[verdict]);
    return bar;
  });
  return h("div.share", { "aria-hidden": "true" }, bars);
}

function section(title, found, kind, words) {
  if (!found.length) return null;
  const list = h("div.findings");
  const more = filled(list, found, ([claim, results]) => findingCard(claim, results, kind));
  return h("section", {}, h("h2", {}, title), words && h("p.soft", {}, words), list, more);
}

// Puts the first of many things into a list; the rest come with a button, which is given back.
function filled(list, things, make) {
  add(list, things.slice(0, MANY).map(make));
  if (things.length <= MANY) return null;
  const button = h("button.button", { type: "button" }, `Show all ${grouped(things.length)}`);
  button.addEventListener("click", () => {
    const rest = things.slice(MANY).map(make);
    add(list, rest);
    rest[0].querySelector("a").focus();
    button.parentNode.remove();
  });
  return h("p", {}, button);
}

// What the baseline has, a line a claim: an old archive has many, and they are no news
function baselined(found) {
  if (!found.length) return null;
  const lines = h("tbody");
  const more = filled(lines, found, ([claim, results]) => claimLine(claim, results));
  return h("section", {}, h("h2", {}, "In the baseline"),
    h("p.soft", {}, "Found when the baseline was written, and signed off by nobody: they fail nothing, and new findings beside them do."),
    claimTable(lines, "Findings"), more);
}

function claimTable(lines, last) {
  const heads = ["Claim", "Kind", last].map((name) => h("th", { scope: "col" }, name));
  return h("div.scroll", {}, h("table.table.stack", {}, h("thead", {}, h("tr", {}, heads)), lines));
}

const claimLine = (claim, results) => h("tr", {}, h("th.headline", { scope: "row" }, h("a", { href: claimHref(claim) }, sentenceOf(claim))),
  h("td.soft", {}, claim.kind), h("td", {}, strip(results)));

function findingCard(claim, results, kind) {
  return h("article.card", { class: kind },
    h("h3", {}, h("a", { href: claimHref(claim) }, sentenceOf(claim))),
    h("p.meta", {}, h("span", {}, claim.kind), claim.severity !== "error" && h("span", {}, claim.severity), h("code", {}, `${claim.file}:${claim.line}`)),
    results.slice(0, FEW).map((result) => h("div.against", {},
      h("p.head", {}, chip(result), h("b", {}, result.article.name), h("a.small", { href: pairHref(claim, result.article) }, "read it in place")),
      quotes(result, 3),
      gist(result),
      result.evidence.length === 0 && reasons(result),
      acceptance(result))),
    results.length > FEW && h("p", {}, h("a", { href: claimHref(claim) }, `and ${plural(results.length - FEW, "article")} more`)));
}

function gist(result) {
  if (!result.found) return null;
  const side = (name, words) => h("span", {}, h("span.soft", {}, name), h("b", {}, words));
  return h("p.gist", {}, side("the article", result.found), result.found !== result.expected && side("the claim", result.expected));
}

function contested() {
  if (articles.length > 60) return null;
  const sorted = claims.filter((claim) => contest(claim) > 0).sort((a, b) => contest(b) - contest(a) || a.index - b.index).slice(0, 8);
  if (!sorted.length) return null;
  return h("section", {}, h("h2", {}, "Most contested claims"),
    claimTable(h("tbody", {}, sorted.map((claim) => claimLine(claim, resultsOf(claim)))), "Articles"),
    h("p", {}, h("a", { href: "#/matrix?sort=contested" }, "The whole matrix, most contested first")));
}

function articleTable() {
  const columns = ["conflicts", "imprecise", "agrees", "undetermined", "silent"];
  const row = (article) => {
    const counts = tallyArticle(article);
    return h("tr", {},
      h("th.headline", { scope: "row" }, h("a", { href: articleHref(article) }, article.headline || article.id)),
      h("td", {}, article.outlet || article.id),
      h("td", {}, article.published ? h("time", { datetime: article.published }, longDate(article.published)) : h("span.soft", {}, "no date")),
      columns.map((verdict) => h("td.num", { "data-name": COUNTED[verdict] }, counts[verdict])));
  };
  return h("div.scroll", {}, h("table.table.stack", {},
      h("thead", {}, h("tr", {}, ["Headline", "Outlet", "Published"].map((name) => h("th", { scope: "col" }, name)),
        columns.map((verdict) => h("th.num", { scope: "col" }, COUNTED[verdict])))),
      h("tbody", {}, articles.map(row))));
}

function articlesPage() {
  return { title: "Articles", node: h("div", {}, h("h1", {}, "Articles"), h("p.lead", {}, "Open one to read it with every claim it speaks of marked in place."), h("p"), articleTable()) };
}

function tallyArticle(article) {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  for (const row of ROWS) if (row[article.index] >= 0) counts[VERDICTS[CELLS[row[article.index]][0]]] += 1;
  return counts;
}
