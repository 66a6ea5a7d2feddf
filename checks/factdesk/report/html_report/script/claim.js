// One claim: what it says, where the articles' values lie, and each article's own words.
function claimPage(route) {
  const claim = claimById.get(route.parts[1]);
  if (!claim) return missingPage("claim", route.parts[1]);
  const results = resultsOf(claim).sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || a.article.index - b.article.index);
  const speaking = results.filter((result) => result.verdict !== "silent" || result.failing);
  const silent = results.filter((result) => result.verdict === "silent" && !result.failing);
  const node = h("div", {},
    crumbs([["Matrix", lastMatrix]], stepButtons(claims, claim, claimHref, "claim"), copyButton("Copy as Markdown", () => claimMarkdown(claim, speaking))),
    h("header.title-block", {},
      h("p.kicker", {}, claim.topic ? `${claim.topic} · ${claim.kind}` : claim.kind),
      h("h1", { tabindex: "-1" }, sentenceOf(claim)),
      h("p.meta", {}, strip(resultsOf(claim))),
      claimFacts(claim)),
    numberLine(claim, results),
    h("section.verdicts", { "aria-label": "Articles" }, speaking.map((result) => answer(result))),
    silent.length > 0 && h("section", {}, h("h2", {}, `${plural(silent.length, "article")} silent`),
      h("ul.silent-list", {}, silent.map((result) => h("li", {}, h("a", { href: pairHref(claim, result.article) }, result.article.name))))));
  return { title: sentenceOf(claim), node, keys: stepKeys(claims, claim, claimHref) };
}

function claimFacts(claim) {
  const facts = [["claimed", claim.value.join(" or ")], ["id", claim.id], ["stands in", h("code", {}, `${claim.file}:${claim.line}:${claim.column}`)],
    ["severity", claim.severity === "error" ? "" : claim.severity], ["tags", claim.tags.join(", ")], ["source", claim.source], ["note", claim.note]];
  return h("dl.facts", {}, facts.filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
}

function answer(result) {
  return h("article.answer", {},
    h("div.who", {}, h("a", { href: pairHref(result.claim, result.article) }, result.article.name), chip(result),
      result.article.published && h("span.small.soft", {}, longDate(result.article.published))),
    h("div", {},
      wording(result), quotes(result),
      gist(result), acceptance(result),
      result.because.length > 0 && h("details", { open: result.failing || result.evidence.length === 0 }, h("summary", {}, "Why"), reasons(result))));
}

// Quotes, names and titles that differ, one above the other
function wording(result) {
  if (!["quote", "name", "title"].includes(result.claim.kind) || !result.evidence.length || result.verdict === "agrees") return null;
  const expected = result.claim.kind === "quote" && result.claim.value.length ? result.claim.value[0] : result.expected;
  return aligned(expected, result.evidence.map((evidence) => evidence.text).join(" … "));
}

function crumbs(links, ...tools) {
  return h("nav.crumbs", { "aria-label": "Where you are" }, links.map(([name, href]) => h("a", { href }, `← ${name}`)), h("span.buttons", {}, tools));
}

function stepButtons(list, item, href, name) {
  const button = (step, sign, words) => {
    const other = list[list.indexOf(item) + step];
    return other && h("a.button.round", { href: href(other), "aria-label": `${words} ${name}`, title: `${words} ${name} (${step < 0 ? "k" : "j"})` }, sign);
  };
  return [button(-1, "↑", "Previous"), button(1, "↓", "Next")];
}

function stepKeys(list, item, href) {
  return (key) => {
    const other = list[list.indexOf(item) + ({ j: 1, k: -1 }[key] || 0)];
    if (!other || other === item) return false;
    location.hash = href(other);
    return true;
  };
}

function missingPage(kind, id) {
  return { title: "Not found", node: h("div", {}, h("h1", {}, `No ${kind} of this name`), h("p.lead", {}, `This report has no ${kind} "${oneLine(id || "")}".`),
    h("p", {}, h("a", { href: "#/" }, "Overview"))) };
}
