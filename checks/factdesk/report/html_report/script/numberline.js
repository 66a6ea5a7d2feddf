// Each article's value as a bar from its lowest to its highest reading, against the claim's as a band behind all of them.
const SECONDS = [[1, "s"], [60, "min"], [3600, "h"], [86400, "d"]];

function numberLine(claim, results, { only } = {}) {
  const drawn = results.filter((result) => result.ranges && result.ranges[1]);
  const claimed = results.map((result) => result.ranges && result.ranges[0]).find(Boolean) || null;
  const unit = (drawn[0] || results.find((result) => result.ranges) || { ranges: [] }).ranges[2];
  if (!drawn.length || drawn.some((result) => result.ranges[2] !== unit)) return null;
  const scale = makeScale([claimed, ...drawn.map((result) => result.ranges[1])].filter(Boolean));
  if (!scale) return null;
  const band = () => claimed && place(h("i.nl-band"), claimed, scale);
  const row = (label, range, words, kind, now) => h("div.nl-row", {},
    label,
    h("span.nl-track", { "aria-hidden": "true" }, band(), place(h("i.nl-bar", { class: kind + (now ? " now" : "") }), range, scale)),
    h("span.nl-words", {}, words));
  const shown = only ? drawn.filter((result) => result.article === only) : drawn;
  return h("section.numberline", { "aria-label": "Values as ranges" },
    claimed && row(h("b", {}, "claim"), claimed, drawn[0].expected, "claimed"),
    shown.map((result) => row(
      only ? h("span", {}, "article") : h("a", { href: pairHref(claim, result.article) }, result.article.name), result.ranges[1],
      h("span", {}, result.found || "", " ", only ? null : h("span.soft", {}, `(${statusWords(result)})`)), `b-${result.verdict}`)),
    axis(scale, unit));
}

function makeScale(ranges) {
  const ends = ranges.flat().filter((end) => end !== null);
  if (!ends.length) return null;
  let [low, high] = [Math.min(...ends), Math.max(...ends)];
  const log = low > 0 && high / low > 60;
  const turn = log ? Math.log10 : (x) => x;
  [low, high] = [turn(low), turn(high)];
  const room = (high - low || Math.abs(high) * 0.1 || 1) * 0.12;
  [low, high] = [low - room, high + room];
  return { low, high, log, at: (value) => ((turn(value) - low) / (high - low)) * 100, back: (x) => (log ? 10 ** x : x) };
}

function place(element, [from, to], scale) {
  const [left, right] = [from === null ? 0 : scale.at(from), to === null ? 100 : scale.at(to)];
  if (from === null) element.classList.add("open-low");
  if (to === null) element.classList.add("open-high");
  element.style.left = `${left}%`;
  element.style.width = `${Math.max(0, right - left)}%`;
  if (right - left < 0.5 && element.classList.contains("nl-bar")) element.style.marginLeft = "-.25rem";
  return element;
}

function axis(scale, unit) {
  const ticks = tickValues(scale, unit).map((value) => {
    const tick = h("span.nl-tick", {}, tickLabel(value, unit));
    tick.style.left = `${scale.at(value)}%`;
    return tick;
  });
  return h("div.nl-row.nl-axis", { "aria-hidden": "true" }, h("span"), h("span.nl-track", {}, ticks), h("span"));
}

function tickValues(scale, unit) {
  const [low, high] = [scale.back(scale.low), scale.back(scale.high)];
  const values = [];
  if (scale.log) {
    const powers = [];
    for (let power = Math.ceil(scale.low); power <= scale.high; power += 1) powers.push(10 ** power);
    return powers.filter((_, number) => number % Math.ceil(powers.length / 6) === 0);
  }
  const base = unit === "datetime" ? 1440 : unit === "s" ? [...SECONDS].reverse().find(([size]) => size * 2 <= high)?.[0] || 1 : 1;
  const step = niceStep((high - low) / base / 5, unit === "datetime") * base;
  for (let value = Math.ceil(low / step) * step; value <= high && values.length < 9; value += step) values.push(value);
  return values;
}

function niceStep(rough, whole) {
  const size = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 5, 10].map((factor) => factor * size).find((candidate) => candidate >= rough) || size;
  return whole ? Math.max(1, Math.round(step)) : step;
}

function tickLabel(value, unit) {
  if (unit === "datetime") return minuteDate(value);
  if (unit === "s") {
    const [size, name] = [...SECONDS].reverse().find(([seconds]) => Math.abs(value) >= seconds * 2) || SECONDS[0];
    return `${round(value / size)} ${name}`;
  }
  const [size, name] = [[1e12, " tn"], [1e9, " bn"], [1e6, " m"], [1, ""]].find(([limit]) => Math.abs(value) >= limit) || [1, ""];
  const number = size === 1 ? grouped(round(value)) : String(round(value / size));
  return `${number}${name}${unit && unit.length <= 12 ? ` ${unit}` : ""}`;
}

const round = (value) => Math.round(value * 100) / 100;

const DAYS_TO_2000 = 730119;

// Minutes since the first day of year 1, as a date of the proleptic Gregorian calendar
function minuteDate(minutes) {
  const date = new Date(Date.UTC(2000, 0, 1) + (minutes - DAYS_TO_2000 * 1440) * 60000);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()].slice(0, 3)} ${date.getUTCFullYear()}`;
}
