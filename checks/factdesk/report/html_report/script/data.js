// The report's data, decoded on demand. A result is {claim, article, verdict, letter, failing, missing, rule, expected, found,
// because, evidence, accepted, ranges}.
const DATA = JSON.parse(document.getElementById("data").textContent);
const { claims, articles, verdicts: VERDICTS, parts: PARTS, cells: CELLS, rows: ROWS } = DATA;
const ORDER = ["conflicts", "imprecise", "undetermined", "agrees", "silent"]; // what is worst comes first
const WORDS = { agrees: "agrees", imprecise: "imprecise", conflicts: "conflicts", silent: "silent", undetermined: "undetermined" };
const COUNTED = { ...WORDS, conflicts: "conflict", agrees: "agree" }; // beside a number
const SIGNS = { agrees: "A", imprecise: "I", conflicts: "C", silent: "·", undetermined: "?" };

claims.forEach((claim, index) => { claim.index = index; });
articles.forEach((article, index) => {
  article.index = index;
});

// The text as code points, which is what offsets count; null where that is what it is already. Most articles are never opened.
const pointed = new Map();
function pointsOf(article) {
  if (!pointed.has(article)) pointed.set(article, /[\ud800-\udfff]/.test(article.text) ? Array.from(article.text) : null);
  return pointed.get(article);
}

// An article goes by its outlet where that is short and no other article's, by its id otherwise.
const LONGEST_NAME = 24;
const outlets = new Map();
articles.forEach(({ outlet }) => outlets.set(outlet, (outlets.get(outlet) || 0) + 1));
articles.forEach((article) => {
  const fits = article.outlet && article.outlet.length <= LONGEST_NAME && outlets.get(article.outlet) === 1;
  article.name = fits ? article.outlet : article.id;
});
const claimById = new Map(claims.map((claim) => [claim.id, claim]));
const articleById = new Map(articles.map((article) => [article.id, article]));

const cellAt = (claim, article) => CELLS[ROWS[claim.index][article.index]];
const partOf = (number) => (number < 0 ? null : PARTS[number]);
const stateOf = (cell) => (cell[8] < 0 ? null : PARTS[cell[8]].state);

function resultAt(claim, article) {
  const cell = cellAt(claim, article);
  if (!cell) return null;
  const [verdict, letter, flags, rule, expected, found, because, evidence, accepted, ranges] = cell;
  let places = null; // the words are only cut out of the text where they are shown
  return {
    claim, article, verdict: VERDICTS[verdict], letter, failing: Boolean(flags & 1), missing: Boolean(flags & 2),
    rule: PARTS[rule], expected: PARTS[expected], found: partOf(found), because: because.map(partOf), accepted: partOf(accepted), ranges: partOf(ranges),
    get evidence() { places ||= evidence.map((place) => evidenceOf(article, place)); return places; },
  };
}

function evidenceOf(article, [start, end, line, column, first, last]) {
  const inText = typeof first === "number";
  const place = { article, start, end, line, column, inText };
  if (inText) return { ...place, first, last, text: slice(article, start, end), before: slice(article, first, start), after: slice(article, end, last) };
  const at = last.indexOf(first);
  return { ...place, text: first, before: at > 0 ? last.slice(0, at) : "", after: at < 0 ? "" : last.slice(at + first.length) };
}

function slice(article, start, end) {
  const [first, last] = [Math.max(0, start - article.offset), Math.max(0, end - article.offset)];
  const points = pointsOf(article);
  return points ? points.slice(first, last).join("") : article.text.slice(first, last);
}

const resultsOf = (claim) => articles.map((article) => resultAt(claim, article)).filter(Boolean);
const resultsIn = (article) => claims.map((claim) => resultAt(claim, article)).filter(Boolean);

function tally(results) {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  results.forEach((result) => { counts[result.verdict] += 1; });
  return counts;
}

function tallyRow(claim) {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
  ROWS[claim.index].forEach((number) => { if (number >= 0) counts[VERDICTS[CELLS[number][0]]] += 1; });
  return counts;
}

// How much the articles quarrel over a claim: conflicts first, then what could not be decided, then vagueness.
function contest(claim) {
  const counts = tallyRow(claim);
  return counts.conflicts * 1e6 + (counts.conflicts ? counts.agrees : 0) * 1e3 + counts.undetermined * 30 + counts.imprecise * 10;
}

function statusWords(result) {
  if (result.accepted && result.accepted.state === "stale") return `${WORDS[result.verdict]}, acceptance is stale`;
  if (result.accepted && result.accepted.state === "baseline") return `${WORDS[result.verdict]}, in the baseline`;
  if (result.missing) return "silent, but required";
  if (result.accepted && result.accepted.state === "active") return "conflicts, accepted";
  if (result.accepted && result.accepted.state === "expired") return "conflicts, acceptance expired";
  return WORDS[result.verdict];
}

function statusClass(result) {
  const state = result.accepted && result.accepted.state;
  const known = state === "active" || state === "baseline";
  return `v-${result.verdict}` + (known ? " is-accepted" : "") + (result.missing && !known ? " is-missing" : "") + (state === "stale" ? " is-stale" : "");
}
