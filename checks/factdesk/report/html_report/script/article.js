// One article: its text with every piece of evidence marked in place, and the claims beside it.
function articlePage(route) {
  const article = articleById.get(route.parts[1]);
  if (!article) return missingPage("article", route.parts[1]);
  const results = resultsIn(article);
  const marks = results.filter((result) => result.verdict !== "silent").flatMap((result) => result.evidence.map((evidence) => ({ result, evidence })))
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end);
  const { body, shown } = story(article, marks.map((mark) => (mark.evidence.inText ? mark : { ...mark, evidence: { ...mark.evidence, start: -1, end: -1 } })),
    (spot) => `${articleHref(article, spot.result.claim)}&line=${spot.evidence.line}`);
  const places = new Map(); // one note a claim, in the order of its first place
  marks.forEach(({ result }, number) => places.set(result.claim, [...(places.get(result.claim) || []), number]));
  const noteOf = new Map([...places].map(([claim, numbers]) => [claim, claimNote(marks[numbers[0]].result, numbers.map((number) => marks[number].evidence.line))]));
  let current = -1;
  const position = h("span.soft.small", {}, plural(marks.length, "marked place"));

  function select(number, moving = true) {
    if (!marks.length) return;
    const turn = (at, on) => {
      if (at < 0) return;
      noteOf.get(marks[at].result.claim).classList.toggle("now", on);
      shown[at].forEach((link) => link.classList.toggle("now", on));
    };
    turn(current, false);
    current = (number + marks.length) % marks.length;
    turn(current, true);
    position.textContent = `${current + 1} of ${marks.length}`;
    const note = noteOf.get(marks[current].result.claim);
    const list = note.closest(".notes");
    if (list && list.scrollHeight > list.clientHeight) list.scrollTop = note.offsetTop - list.clientHeight / 2;
    if (moving) reveal(shown[current][0]);
  }

  const step = (by) => {
    select(current < 0 && by < 0 ? marks.length - 1 : current + by);
    history.replaceState(null, "", `${articleHref(article, marks[current].result.claim)}&line=${marks[current].evidence.line}`);
    say(`${current + 1} of ${marks.length}: ${statusWords(marks[current].result)}: ${oneLine(sentenceOf(marks[current].result.claim))}`);
  };
  const at = ({ at: claimId, line }) => {
    const exact = marks.findIndex((mark) => mark.result.claim.id === claimId && String(mark.evidence.line) === line);
    return exact >= 0 ? exact : marks.findIndex((mark) => mark.result.claim.id === claimId);
  };
  const counts = tally(results);
  const node = h("div", {},
    crumbs([["Matrix", lastMatrix]], stepButtons(articles, article, (other) => articleHref(other), "article")),
    h("header.title-block", {}, h("h1", { tabindex: "-1" }, article.headline || article.name), articleMeta(article),
      h("p.meta", {}, ORDER.filter((verdict) => counts[verdict]).map((verdict) => h("a.chip", { class: `v-${verdict}`,
        href: `#/matrix${query({ v: verdict, article: article.id })}` }, SIGNS[verdict], " ", `${counts[verdict]} ${COUNTED[verdict]}`)))),
    h("div.reader", {}, h("section", { "aria-label": "The article's text" }, body),
      h("aside.notes", { "aria-label": "Claims this article speaks of", tabindex: "0" },
        h("div.notes-bar", {}, position, marks.length > 0 && h("span.buttons", {},
          h("button.button.round", { type: "button", "aria-label": "Previous marked place", title: "Previous (p)", onclick: () => step(-1) }, "↑"),
          h("button.button.round", { type: "button", "aria-label": "Next marked place", title: "Next (n)", onclick: () => step(1) }, "↓"))),
        h("ol", {}, [...noteOf.values()].map((note) => h("li", {}, note))))));
  const steps = stepKeys(articles, article, (other) => articleHref(other));
  return {
    title: article.headline || article.name, node,
    keys: (key) => (key === "n" || key === "p" ? (marks.length && step(key === "n" ? 1 : -1), true) : steps(key)),
    after: () => { if (route.query.at) select(Math.max(0, at(route.query))); },
    update: (next) => next.parts[0] === "article" && next.parts[1] === article.id && (select(Math.max(0, at(next.query)), false), true),
  };
}

function claimNote(result, lines) {
  const unique = [...new Set(lines)];
  const words = `${unique.length > 1 ? "lines" : "line"} ${unique.slice(0, 5).join(", ")}${unique.length > 5 ? ", …" : ""}`;
  return h("a.note", { class: `n-${result.verdict}`, href: pairHref(result.claim, result.article) },
    h("b", {}, sentenceOf(result.claim)), chip(result), " ", h("span.soft", {}, words));
}
