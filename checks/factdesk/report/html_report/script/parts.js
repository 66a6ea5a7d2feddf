// Pieces that several pages use: letters in a row, the legend, the article's text with evidence marked.
const sign = (result) => h("a.sign", {
  class: statusClass(result), href: pairHref(result.claim, result.article), title: `${result.article.name}: ${statusWords(result)}`,
  "aria-label": `${result.article.name}: ${statusWords(result)}`,
}, result.letter);

const strip = (results) => h("span.strip", {}, results.map(sign));

function legend() {
  const accepted = h("span.sign.v-conflicts.is-accepted", { "aria-hidden": "true" }, "c");
  const stale = h("span.sign.is-stale", { "aria-hidden": "true" }, "s");
  const missing = h("span.sign.is-missing", { "aria-hidden": "true" }, "!");
  const rest = VERDICTS.map((verdict) => h("li", {}, h("span.sign", { class: `v-${verdict}`, "aria-hidden": "true" }, SIGNS[verdict]), WORDS[verdict]));
  return h("ul.legend", { "aria-label": "Letters" }, rest,
    h("li", {}, accepted, "conflict, accepted"),
    DATA.counts.baselined > 0 && h("li", {}, h("span.sign.v-conflicts.is-accepted", { "aria-hidden": "true" }, "b"), "in the baseline"),
    DATA.counts.missing > 0 && h("li", {}, missing, "silent, but required"),
    DATA.counts.stale > 0 && h("li", {}, stale, "acceptance is stale"));
}

function articleMeta(article) {
  return h("p.meta", {}, article.outlet && h("span", {}, article.outlet), article.byline && h("span", {}, article.byline),
    article.published && h("time", { datetime: article.published }, longDate(article.published)), h("code", {}, article.path));
}

function reasons(result) {
  return result.because.length ? h("ul.reasons", {}, result.because.map((reason) => h("li", {}, reason))) : null;
}

function acceptance(result) {
  if (!result.accepted) return null;
  const { state, reason, until } = result.accepted;
  if (state === "baseline") return h("p.signed", {}, "This stands in the baseline: it was there when the baseline was written, and fails nothing.");
  const words = { active: "This conflict is signed off", expired: "The sign-off has expired", stale: "This was signed off, but there is no conflict any more" }[state];
  return h("p.signed", {}, h("b", {}, `${words}${until ? ` (until ${longDate(until)})` : ""}: `), reason);
}

// The article's paragraphs as {start, end, hashes, broken}, in code points of its text
function paragraphs(article) {
  const groups = [];
  let [at, open] = [0, null];
  const lines = article.text.split("\n");
  const spaced = /\n[ \t\r]*\n/.test(article.text.trim());
  for (const line of lines) {
    const length = pointsOf(article) ? Array.from(line).length : line.length;
    if (!line.trim()) open = null;
    else if (open && spaced) { open.end = at + length; open.lengths.push(length); } else {
      open = { start: at, end: at + length, lengths: [length], hashes: (/^#{1,6} /.exec(line) || [""])[0].length, words: oneLine(line) };
      groups.push(open);
    }
    at += length + 1;
  }
  groups.forEach((group) => { group.broken = group.lengths.slice(0, -1).some((length) => length < 45 || length > 110); });
  return groups;
}

// The whole text; `marks` are {result, evidence}. Returns the element and, for each mark, the elements that show it.
function story(article, marks, href) {
  const spots = marks.map((mark, number) => ({ ...mark, number, from: mark.evidence.start - article.offset, to: mark.evidence.end - article.offset }));
  const shown = marks.map(() => []);
  const furniture = article.furniture.map(([from, to]) => [from - article.offset, to - article.offset]);
  const body = h("div.story", {}, paragraphs(article).map((paragraph) => {
    const here = spots.filter((spot) => spot.from < paragraph.end && spot.to > paragraph.start);
    const title = paragraph.words.slice(paragraph.hashes) === oneLine(article.headline || "");
    if (title && !here.length) return null; // the page's own title says it
    const isDim = (start, end) => furniture.some(([from, to]) => from <= start && end <= to);
    const dim = furniture.filter(([from, to]) => from < paragraph.end && to > paragraph.start);
    const element = h("p", { class: `${isDim(paragraph.start, paragraph.end) ? "furniture" : ""} ${paragraph.broken ? "broken" : ""} ${paragraph.hashes || title ? "heading" : ""}`.trim() });
    const cuts = [...new Set([paragraph.start, paragraph.start + paragraph.hashes, paragraph.end, ...dim.flat(), ...here.flatMap((spot) => [spot.from, spot.to])])]
      .filter((cut) => cut >= paragraph.start && cut <= paragraph.end).sort((a, b) => a - b);
    for (let k = 0; k + 1 < cuts.length; k += 1) {
      const text = slice(article, cuts[k] + article.offset, cuts[k + 1] + article.offset);
      const over = here.filter((spot) => spot.from <= cuts[k] && spot.to >= cuts[k + 1]);
      if (cuts[k + 1] <= paragraph.start + paragraph.hashes) element.append(h("span.hashes", {}, text));
      else if (over.length) element.append(evidenceLink(text, over, shown, href));
      else element.append(dim.length && isDim(cuts[k], cuts[k + 1]) ? h("span.furniture", {}, text) : document.createTextNode(visible(text)));
    }
    return element;
  }));
  return { body, shown };
}

function evidenceLink(text, over, shown, href) {
  const sorted = [...over].sort((a, b) => ORDER.indexOf(a.result.verdict) - ORDER.indexOf(b.result.verdict) || a.number - b.number);
  const [worst] = sorted;
  const names = sorted.map((spot) => `${statusWords(spot.result)}: ${sentenceOf(spot.result.claim)}`).join("; ");
  const first = shown[worst.number].length === 0;
  const link = h("a.evidence", { href: href(worst), title: names, tabindex: first ? null : "-1" },
    h("mark", { class: statusClass(worst.result) }, text), first && over.length > 1 ? h("sup", { "aria-label": `${over.length} claims` }, over.length) : null);
  sorted.forEach((spot) => shown[spot.number].push(link));
  return link;
}

function reveal(element, block = "center") {
  if (!element) return;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ block, behavior: calm ? "auto" : "smooth" });
}
