// The words of an article with the evidence marked, and the same as Markdown.
const CONTEXT = 280; // signs shown on each side of the evidence, where its sentence is longer

function quoted(result, evidence) {
  const [before, after] = [clipStart(evidence.before), clipEnd(evidence.after)];
  const mark = h("mark", { class: statusClass(result) }, evidence.text.length > 2000 ? `${evidence.text.slice(0, 2000)}…` : evidence.text);
  return h("blockquote.says", {}, before.replace(/\s+/g, " "), mark, after.replace(/\s+/g, " "));
}

// All evidence of a result, each sentence once with every marked place in it
function quotes(result, most = Infinity) {
  const sentences = new Map();
  result.evidence.forEach((evidence, number) => {
    const key = evidence.inText ? `${evidence.first}-${evidence.last}` : `x${number}`;
    sentences.set(key, [...(sentences.get(key) || []), evidence]);
  });
  return [...sentences.values()].slice(0, most).map((group) => (group.length === 1 ? quoted(result, group[0]) : manyMarks(result, group)));
}

function manyMarks(result, group) {
  const sorted = [];
  for (const evidence of [...group].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (!sorted.length || evidence.start >= sorted.at(-1).end) sorted.push(evidence); // words marked twice are shown once
  }
  const pieces = [clipStart(sorted[0].before).replace(/\s+/g, " ")];
  sorted.forEach((evidence, number) => {
    const next = sorted[number + 1];
    pieces.push(h("mark", { class: statusClass(result) }, evidence.text));
    const after = next ? slice(evidence.article, evidence.end, next.start) : clipEnd(evidence.after);
    pieces.push((after.length > 2 * CONTEXT ? `${after.slice(0, CONTEXT)} … ${after.slice(-CONTEXT)}` : after).replace(/\s+/g, " "));
  });
  return h("blockquote.says", {}, pieces);
}

const clipStart = (text) => (text.length > CONTEXT ? `…${text.slice(-CONTEXT)}` : text);
const clipEnd = (text) => (text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text);

function placeOf(evidence) { return `${evidence.article.path}:${evidence.line}:${evidence.column}`; }

const markdownKept = (text) => visible(text.replace(/\s+/g, " ")).replace(/[\\`*_{}[\]()#+!|~<>&]/g, "\\$&");
const markdownSafe = (text) => markdownKept(String(text)).trim();

function resultMarkdown(result) {
  const lines = [`- **${markdownSafe(result.article.name)}** (${statusWords(result)})`];
  if (result.found) lines.push(`  - the article: ${markdownSafe(result.found)}; the claim: ${markdownSafe(result.expected)}`);
  for (const evidence of result.evidence) {
    const words = `${markdownKept(clipStart(evidence.before))}**${markdownSafe(evidence.text)}**${markdownKept(clipEnd(evidence.after))}`;
    lines.push(`  > ${words.trim()}`, `  > \`${oneLine(placeOf(evidence)).replace(/`/g, "'")}\``);
  }
  for (const reason of result.because) lines.push(`  - ${markdownSafe(reason)}`);
  if (result.accepted && result.accepted.state !== "baseline") lines.push(`  - signed off (${result.accepted.state}): ${markdownSafe(result.accepted.reason)}`);
  return lines.join("\n");
}

function claimMarkdown(claim, results) {
  const place = `\`${oneLine(`${claim.file}:${claim.line}`).replace(/`/g, "'")}\``;
  return [`**${markdownSafe(sentenceOf(claim))}** (${markdownSafe(claim.id)}, ${place})`, "", ...results.map(resultMarkdown)].join("\n") + "\n";
}
