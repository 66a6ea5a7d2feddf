// One claim beside one article: the claim and the reasons on one side, the article's own words on the other.
function pairPage(route) {
  const [claim, article] = [claimById.get(route.parts[1]), articleById.get(route.parts[2])];
  if (!claim) return missingPage("claim", route.parts[1]);
  if (!article) return missingPage("article", route.parts[2]);
  const result = resultAt(claim, article);
  if (!result) return missingPage("pair", `${claim.id} and ${article.id}`);
  const places = result.evidence.filter((evidence) => evidence.inText);
  const { body, shown } = story(article, places.map((evidence) => ({ result, evidence })), () => pairHref(claim, article));
  let current = 0;
  const step = (by) => {
    if (!shown.length) return;
    shown[current].forEach((link) => link.classList.remove("now"));
    current = (current + by + shown.length) % shown.length;
    shown[current].forEach((link) => link.classList.add("now"));
    reveal(shown[current][0]);
  };
  const side = (steps, words, keys) => {
    const other = articles[article.index + steps];
    return other && h("a.button", { href: pairHref(claim, other), title: `${words} (${keys})` }, steps < 0 ? `← ${other.name}` : `${other.name} →`);
  };
  const node = h("div", {},
    crumbs([["Matrix", lastMatrix], ["Claim", claimHref(claim)], ["Article", articleHref(article)]],
      side(-1, "Previous article", "h"), side(1, "Next article", "l"), copyButton("Copy as Markdown", () => claimMarkdown(claim, [result]))),
    h("div.beside", {},
      h("section.claim-side", { "aria-label": "The claim", tabindex: "0" },
        h("p.kicker", {}, claim.topic ? `${claim.topic} · ${claim.kind}` : claim.kind),
        h("h1", {}, sentenceOf(claim)),
        chip(result),
        h("div.versus", {},
          h("div", {}, h("small", {}, "the claim"), h("b", {}, result.expected || claim.value.join(" or "))),
          h("div.found", { class: `f-${result.verdict}` }, h("small", {}, `${article.name}`), h("b", {}, result.found || foundWords(result)))),
        numberLine(claim, [result], { only: article }),
        wording(result),
        acceptance(result),
        result.because.length > 0 && [h("h2", {}, "Why"), reasons(result)],
        outsideWords(result),
        h("dl.facts.small", {}, h("dt", {}, "rule"), h("dd", {}, h("code", {}, result.rule)), h("dt", {}, "claim"), h("dd", {}, h("code", {}, `${claim.file}:${claim.line}`)),
          result.evidence.length > 0 && [h("dt", {}, "words"), h("dd", {}, result.evidence.map((evidence) => h("div", {}, h("code", {}, placeOf(evidence)))))])),
      h("section", { "aria-label": "The article" },
        h("header.story-head", {}, h("h2", {}, article.headline || article.name), articleMeta(article)), body)));
  return {
    title: `${oneLine(sentenceOf(claim))} · ${oneLine(article.name)}`, node,
    after: () => { if (shown.length) { shown[0].forEach((link) => link.classList.add("now")); revealIfBelow(shown[0][0]); } },
    keys: (key) => pairKeys(key, claim, article, step),
  };
}

const foundWords = (result) => (result.verdict === "silent" ? "does not speak of it" : statusWords(result));

function outsideWords(result) {
  const outside = result.evidence.filter((evidence) => !evidence.inText);
  return outside.length ? [h("h2", {}, "Words outside the text shown"), outside.map((evidence) => quoted(result, evidence))] : null;
}

function revealIfBelow(link) {
  const { top, bottom } = link.getBoundingClientRect();
  const wide = matchMedia("(min-width: 62rem)").matches;
  if (wide && (top < 80 || bottom > innerHeight - 40)) link.scrollIntoView({ block: "center" });
}

function pairKeys(key, claim, article, step) {
  const [toArticle, toClaim] = [{ h: -1, l: 1 }[key], { k: -1, j: 1 }[key]];
  const other = toArticle && articles[article.index + toArticle];
  const next = toClaim && claims[claim.index + toClaim];
  if (other) location.hash = pairHref(claim, other);
  else if (next) location.hash = pairHref(next, article);
  else if (key === "n") step(1);
  else if (key === "p") step(-1);
  else return false;
  return true;
}
