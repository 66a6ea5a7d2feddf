// Two wordings one above the other, word by word, with what differs marked.
const MOST_WORDS = 600;
const bare = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function wordDiff(left, right) {
  const [a, b] = [left.trim().split(/\s+/), right.trim().split(/\s+/)];
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) return null;
  const [x, y] = [a.map(bare), b.map(bare)];
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) table[i][j] = x[i] === y[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  }
  const steps = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && x[i] === y[j]) steps.push([a[i++], b[j++], true]);
    else if (j >= b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) steps.push([a[i++], "", false]);
    else steps.push(["", b[j++], false]);
  }
  return paired(steps);
}

// A word that went and a word that came at the same place stand in one column.
function paired(steps) {
  const out = [];
  for (let at = 0; at < steps.length;) {
    const run = [];
    while (at < steps.length && !steps[at][2]) run.push(steps[at++]);
    const [gone, come] = [run.filter(([word]) => word), run.filter(([word]) => !word)];
    for (let k = 0; k < Math.max(gone.length, come.length); k += 1) out.push([gone[k] ? gone[k][0] : "", come[k] ? come[k][1] : "", false]);
    if (at < steps.length) out.push(steps[at++]);
  }
  return out;
}

function aligned(expected, found) {
  const steps = wordDiff(expected, found);
  if (!steps || !steps.some(([, , same]) => same)) return null;
  if (steps.every(([, , same]) => same)) return null;
  const pairs = steps.map(([above, below, same]) => (same
    ? h("span.pair.same", {}, h("span", {}, above), h("span", {}, below))
    : h("span.pair", {}, above ? h("del", {}, above) : h("span"), below ? h("ins", {}, below) : h("span"))));
  const changes = steps.filter(([, , same]) => !same).map(([above, below]) => `${above || "nothing"} became ${below || "nothing"}`);
  return h("div", {},
    h("p.hidden", {}, `Changed words: ${changes.join("; ")}.`),
    h("p.aligned-key", { "aria-hidden": "true" }, h("span", {}, "above: the claim"), h("span", {}, "below: the article")),
    h("div.aligned", { "aria-hidden": "true" }, pairs));
}
