// The first page: how it stands, what conflicts, and where the articles quarrel most.
const MANY = 40; // cards shown at once
const FEW = 4; // articles shown on a card

function overviewPage() {
  const { counts } = DATA;
  const failing = [];
  const accepted = [];
  const open = [];
  for (const claim of claims) {
    const results = resultsOf(claim);
    const bad = results.filter((result) => result.failing);
    const known = results.filter((result) => result.accepted && result.accepted.state === "active");
    const undecided = results.filter((result) => result.verdict === "undetermined");
    if (bad.length) failing.push([claim, bad]);
    if (known.length) accepted.push([claim, known]);
    if (undecided.length) open.push([claim, undecided]);
  }
  const title = counts.failing ? plural(counts.failing, "finding") : counts.accepted ? "No open conflicts" : "Nothing conflicts";
  failing.sort((a, b) => weight(b) - weight(a));
  const node = h("div", {},
    h("h1", {}, title),
    h("p.lead", {}, leadWords(counts)),
    tiles(counts), share(counts), legend(),
    DATA.notes.length > 0 && h("ul.small.soft", {}, DATA.notes.map((note) => h("li", {}, note))),
    section("What to look at", failing, "finding"),
    section("Accepted conflicts", accepted, "finding accepted", "Known and signed off: they fail nothing, until they go stale or expire."),
    contested(),
    articles.length <= MANY && h("section", {}, h("h2", {}, "Articles"), articleTable()),
    section("Could not be decided", open, "finding open", "These count neither as agreement nor as conflict."));
  return { title, node };
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
  return `${base}${about}. In ${spoken} of ${plural(counts.pairs, "pair")} the article speaks of the claim.`;
}

function tiles(counts) {
  const kinds = [["conflicts", counts.conflicts], ["imprecise", counts.imprecise], ["agrees", counts.agrees], ["silent", counts.silent], ["undetermined", counts.undetermined]];
  const names = { conflicts: "conflict", agrees: "agree" };
  const items = kinds.map(([verdict, number]) => h("li", {}, h("a.tile", { class: `t-${verdict}`, href: `#/matrix?v=${verdict}` },
    h("b", {}, number), h("span", {}, names[verdict] || verdict))));
  items.splice(1, 0, h("li", {}, h("a.tile.t-conflicts", { href: "#/matrix?v=accepted" }, h("b", {}, counts.accepted), h("span", {}, "accepted"))));
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

function section(title, groups, kind, words) {
  if (!groups.length) return null;
  const list = h("div.findings", {}, groups.slice(0, MANY).map(([claim, results]) => findingCard(claim, results, kind)));
  const more = groups.length > MANY && h("button.button", { type: "button" }, `Show all ${groups.length}`);
  if (more) {
    more.addEventListener("click", () => {
      add(list, groups.slice(MANY).map(([claim, results]) => findingCard(claim, results, kind)));
      more.remove();
    });
  }
  return h("section", {}, h("h2", {}, title), words && h("p.soft", {}, words), list, more && h("p", {}, more));
}

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
  const sorted = claims.filter((claim) => contest(claim) > 0).sort((a, b) => contest(b) - contest(a) || a.index - b.index).slice(0, 8);
  if (!sorted.length || articles.length > 60) return null;
  return h("section", {}, h("h2", {}, "Most contested claims"),
    h("div.scroll", {}, h("table.table.stack", {},
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Claim"), h("th", { scope: "col" }, "Kind"), h("th", { scope: "col" }, "Articles"))),
      h("tbody", {}, sorted.map((claim) => h("tr", {},
        h("th.headline", { scope: "row" }, h("a", { href: claimHref(claim) }, sentenceOf(claim))),
        h("td.soft", {}, claim.kind), h("td", {}, strip(resultsOf(claim)))))))),
    h("p", {}, h("a", { href: "#/matrix?sort=contested" }, "The whole matrix, most contested first")));
}

function articleTable() {
  const columns = ["conflicts", "imprecise", "agrees", "undetermined", "silent"];
  const row = (article) => {
    const counts = tallyArticle(article);
    return h("tr", {},
      h("th.headline", { scope: "row" }, h("a", { href: articleHref(article) }, article.headline || article.id)),
      h("td", {}, article.outlet || article.id),
      h("td", {}, article.published ? longDate(article.published) : h("span.soft", {}, "no date")),
      columns.map((verdict) => h("td.num", { "data-name": verdict }, counts[verdict])));
  };
  return h("div.scroll", {}, h("table.table.stack", {},
      h("thead", {}, h("tr", {}, ["Headline", "Outlet", "Published"].map((name) => h("th", { scope: "col" }, name)),
        columns.map((verdict) => h("th.num", { scope: "col" }, verdict)))),
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
