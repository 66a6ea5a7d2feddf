// Claims × articles: only the rows and columns in sight are in the page, so that a large matrix scrolls as a small one.
const ROW_HEIGHT = 46;
const PAPER = 690; // pixels across a printed page
const SORTS = { file: "file order", contested: "most contested", id: "by id" };
const KNOWN = { accepted: "active", baseline: "baseline" }; // filters by the state of a sign-off
const FILTERS = [...ORDER.slice(0, 1), "accepted", ...(DATA.counts.baselined ? ["baseline"] : []), ...ORDER.slice(1)];

function matrixPage(route) {
  const state = { v: "", kind: "", article: "", q: "", sort: "file", ...route.query };
  if (!SORTS[state.sort]) state.sort = "file";
  const grid = makeGrid();
  const tallyText = h("span.tally", { role: "status" });
  const refresh = () => {
    const shown = state.article && articleById.has(state.article) ? [articleById.get(state.article)] : articles;
    const wanted = new Set(state.v.split(",").filter((verdict) => FILTERS.includes(verdict)));
    const rows = sortedClaims(state.sort).filter((claim) => matches(claim, shown, wanted, state));
    tallyText.textContent = `${grouped(rows.length)} of ${plural(claims.length, "claim")} · ${plural(shown.length, "article")}`;
    grid.show(rows, shown, wanted);
    const clean = { ...state, sort: state.sort === "file" ? "" : state.sort };
    lastMatrix = `#/matrix${query(clean)}`;
    if (location.hash !== lastMatrix) history.replaceState(null, "", lastMatrix);
  };
  const node = h("div", {}, h("h1", {}, "Matrix"), toolbar(state, refresh, tallyText), grid.element, legend());
  return { title: "Matrix", node, wide: true, after: () => { grid.measure(); refresh(); }, leave: grid.leave };
}

let lastMatrix = "#/matrix";

function toolbar(state, refresh, tallyText) {
  const change = (key) => (event) => { state[key] = event.target.value; refresh(); };
  const search = h("input", { type: "search", placeholder: "Search claims and values", "aria-label": "Search claims and values", id: "search" });
  search.value = state.q;
  search.addEventListener("input", change("q"));
  const select = (key, label, options) => {
    const element = h("select", { "aria-label": label, onchange: change(key) }, options.map(([value, text]) => h("option", { value }, text)));
    element.value = state[key];
    if (element.selectedIndex < 0) element.selectedIndex = 0;
    return element;
  };
  const kinds = [...new Set(claims.map((claim) => claim.kind))].sort();
  const toggles = FILTERS.map((verdict) => {
    const active = () => state.v.split(",").includes(verdict);
    const letter = KNOWN[verdict] ? h("span.sign.v-conflicts.is-accepted", { "aria-hidden": "true" }, verdict === "accepted" ? "c" : "b")
      : h("span.sign", { class: `v-${verdict}`, "aria-hidden": "true" }, SIGNS[verdict]);
    const button = h("button.toggle", { type: "button", "aria-pressed": String(active()) }, letter, h("span.word", {}, verdict));
    button.addEventListener("click", () => {
      const now = new Set(state.v.split(",").filter(Boolean));
      if (!now.delete(verdict)) now.add(verdict);
      state.v = FILTERS.filter((each) => now.has(each)).join(",");
      button.setAttribute("aria-pressed", String(active()));
      refresh();
    });
    return button;
  });
  return h("div.toolbar", { role: "search" }, search,
    select("kind", "Kind", [["", "any kind"], ...kinds.map((kind) => [kind, kind])]),
    select("article", "Article", [["", "any article"], ...articles.map((article) => [article.id, article.name])]),
    select("sort", "Order", Object.entries(SORTS)),
    h("div.toolbar-row", {}, h("span.toggles", { role: "group", "aria-label": "Claims with a verdict" }, toggles), tallyText));
}

function sortedClaims(sort) {
  if (sort === "contested") {
    const weights = claims.map(contest);
    return [...claims].sort((a, b) => weights[b.index] - weights[a.index] || a.index - b.index);
  }
  return sort === "id" ? [...claims].sort((a, b) => (a.id < b.id ? -1 : 1)) : claims;
}

const haystacks = [];
function haystack(claim) {
  if (!haystacks[claim.index]) {
    const found = ROWS[claim.index].map((number) => (number >= 0 && partOf(CELLS[number][5])) || "");
    haystacks[claim.index] = [claim.id, claim.statement, ...claim.value, ...claim.tags, ...found].join(" ").toLowerCase();
  }
  return haystacks[claim.index];
}

function matches(claim, shown, wanted, state) {
  if (state.kind && claim.kind !== state.kind) return false;
  if (state.q && !state.q.toLowerCase().split(/\s+/).every((word) => haystack(claim).includes(word))) return false;
  return !wanted.size || shown.some((article) => isWanted(cellAt(claim, article), wanted));
}

function isWanted(cell, wanted) {
  if (!cell) return false;
  if (wanted.has(VERDICTS[cell[0]])) return true;
  const state = stateOf(cell);
  return state !== null && Object.keys(KNOWN).some((name) => KNOWN[name] === state && wanted.has(name));
}

function makeGrid() {
  const head = h("div.grid-head", { role: "row", "aria-rowindex": "1" });
  const body = h("div.grid-body", { role: "rowgroup" });
  const element = h("div.grid", { role: "grid", tabindex: "0", "aria-label": "Claims and articles; arrow keys move, Enter opens" },
    h("div", { role: "rowgroup", class: "grid-top" }, head), body);
  element.firstChild.style.cssText = "position: sticky; top: 0; z-index: 3";
  body.style.position = "relative";
  let [rows, columns, wanted, active, printing] = [[], [], new Set(), [0, 0], false];
  let size = { name: 300, column: 100, head: 56, narrow: false };
  let kept = new Map(); // the lines in the page by row, as {element, space, cells}; -1 is the heading
  let marked = null;

  function measure() {
    const width = printing ? PAPER : element.clientWidth || 1000;
    const phone = width < 640;
    let name = phone ? Math.round(Math.max(130, Math.min(width * 0.55, width - columns.length * 40 - 2))) : Math.min(430, Math.round(width * 0.38));
    const roomy = (width - name - 2) / Math.max(1, columns.length);
    const narrow = roomy < 88;
    if (narrow && !phone) name = Math.max(name, Math.min(560, width - columns.length * 40 - 2));
    size = { name, narrow, column: narrow ? 40 : Math.min(190, Math.floor(roomy)), head: narrow ? 150 : 62 };
    element.classList.toggle("narrow", narrow);
    element.classList.toggle("tight", phone);
  }

  function show(newRows, newColumns, newWanted) {
    [rows, columns, wanted] = [newRows, newColumns, newWanted];
    active = [Math.min(active[0], Math.max(0, rows.length - 1)), Math.min(active[1], columns.length - 1)];
    measure();
    for (const line of kept.values()) if (line.element !== head) line.element.remove();
    kept = new Map();
    element.setAttribute("aria-rowcount", String(rows.length + 1));
    element.setAttribute("aria-colcount", String(columns.length + 1));
    const width = `${size.name + columns.length * size.column}px`;
    [head.style.width, body.style.width] = [width, rows.length ? width : "100%"];
    head.style.height = `${size.head}px`;
    body.style.height = rows.length ? `${rows.length * ROW_HEIGHT}px` : "auto";
    draw();
  }

  function range() {
    if (printing) return [0, rows.length, 0, columns.length];
    const from = Math.max(0, Math.floor(element.scrollTop / ROW_HEIGHT) - 4);
    const to = Math.min(rows.length, Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT) + 4);
    const step = 4; // columns come and go some at a time
    const left = Math.max(0, Math.floor(element.scrollLeft / size.column / step) * step);
    const right = Math.min(columns.length, Math.ceil((element.scrollLeft + element.clientWidth - size.name) / size.column / step + 0.1) * step);
    return [from, to, left, right];
  }

  function draw() {
    const [from, to, left, right] = range();
    if (!kept.size) {
      const corner = h("div.corner", { role: "columnheader" }, "claim");
      corner.style.width = `${size.name}px`;
      kept.set(-1, { element: head, space: gap(), cells: new Map() });
      head.replaceChildren(corner, kept.get(-1).space);
      body.replaceChildren();
    }
    for (const [row, line] of kept) {
      if (row >= 0 && (row < from || row >= to)) {
        line.element.remove();
        kept.delete(row);
      }
    }
    let after = null; // the rows stand in the page in their order, for readers who hear them
    for (let row = to - 1; row >= from; row -= 1) {
      if (!kept.has(row)) {
        kept.set(row, gridRow(rows[row], row));
        body.insertBefore(kept.get(row).element, after);
      }
      after = kept.get(row).element;
    }
    fill(kept.get(-1), left, right, (column) => columnHead(columns[column], column));
    for (const [row, line] of kept) if (row >= 0) fill(line, left, right, (column) => gridCell(rows[row], columns[column], row, column));
    if (!rows.length) body.replaceChildren(h("div", { role: "row" }, h("div.empty", { role: "gridcell" }, "No claim matches these filters.")));
    markActive();
  }

  function gap() { return h("div", { "aria-hidden": "true" }); }

  // Takes the columns that are out of sight from a line, and makes those that came
  function fill({ element: line, space, cells }, left, right, make) {
    space.style.cssText = `flex: none; width: ${left * size.column}px`;
    for (const [column, cell] of cells) {
      if (column < left || column >= right) {
        cell.remove();
        cells.delete(column);
      }
    }
    let after = null;
    for (let column = right - 1; column >= left; column -= 1) {
      if (!cells.has(column)) {
        cells.set(column, make(column));
        line.insertBefore(cells.get(column), after);
      }
      after = cells.get(column);
    }
  }

  function markActive() {
    const line = kept.get(active[0]);
    const cell = (line && line.cells.get(active[1])) || null;
    if (marked !== cell) {
      if (marked) marked.classList.remove("active");
      if (cell) cell.classList.add("active");
      marked = cell;
    }
    if (cell) element.setAttribute("aria-activedescendant", cell.id);
    else element.removeAttribute("aria-activedescendant");
  }

  function columnHead(article, column) {
    const cell = h("div.col-name", { role: "columnheader", "aria-colindex": String(column + 2) },
      h("a", { href: articleHref(article), tabindex: "-1", title: article.headline || article.id }, oneLine(article.name).slice(0, 60)));
    cell.style.width = `${size.column}px`;
    return cell;
  }

  function gridRow(claim, row) {
    const name = h("div.row-name", { role: "rowheader" }, h("a", { href: claimHref(claim), tabindex: "-1", title: sentenceOf(claim) }, sentenceOf(claim)),
      h("span", {}, `${claim.kind} · ${claim.id}`));
    name.style.width = `${size.name}px`;
    const space = gap();
    const line = h("div.grid-row", { role: "row", "aria-rowindex": String(row + 2) }, name, space);
    line.style.cssText = `top: ${row * ROW_HEIGHT}px; height: ${ROW_HEIGHT}px`;
    return { element: line, space, cells: new Map() };
  }

  function gridCell(claim, article, row, column) {
    const result = resultAt(claim, article);
    const dim = wanted.size > 0 && !isWanted(cellAt(claim, article), wanted);
    const cell = h("div.cell", { role: "gridcell", "aria-colindex": String(column + 2), id: `cell-${row}-${column}`, class: dim ? "dim" : "" },
      result ? h("a", { class: statusClass(result), href: pairHref(claim, article), tabindex: "-1", "aria-label": `${article.name}: ${statusWords(result)}`,
        title: `${article.name}: ${statusWords(result)}${result.found ? ` (${oneLine(result.found).slice(0, 160)})` : ""}` }, result.letter) : h("span", { "aria-label": "not checked" }));
    cell.style.width = `${size.column}px`;
    return cell;
  }

  function move(event) {
    const page = Math.max(1, Math.floor(element.clientHeight / ROW_HEIGHT) - 2);
    const last = [rows.length - 1, columns.length - 1];
    const [row, column] = active;
    const steps = { ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1],
      PageDown: [row + page, column], PageUp: [row - page, column], Home: [event.ctrlKey ? 0 : row, 0], End: [event.ctrlKey ? last[0] : row, last[1]] };
    if (!rows.length || event.altKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") location.hash = pairHref(rows[row], columns[column]);
    else if (steps[event.key]) active = steps[event.key].map((value, k) => Math.min(last[k], Math.max(0, value)));
    else return;
    event.preventDefault();
    keepInSight();
    draw();
  }

  function keepInSight() {
    const [top, left] = [active[0] * ROW_HEIGHT, active[1] * size.column];
    const [height, width] = [element.clientHeight - size.head, element.clientWidth - size.name];
    if (top < element.scrollTop) element.scrollTop = top;
    if (top + ROW_HEIGHT > element.scrollTop + height) element.scrollTop = top + ROW_HEIGHT - height + 2;
    if (left < element.scrollLeft) element.scrollLeft = left;
    if (left + size.column > element.scrollLeft + width) element.scrollLeft = left + size.column - width;
  }

  let waiting = false;
  element.addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; draw(); });
  }, { passive: true });
  element.addEventListener("keydown", move);
  const resized = () => show(rows, columns, wanted);
  const print = (on) => () => { printing = on; show(rows, columns, wanted); };
  const [before, after] = [print(true), print(false)];
  addEventListener("resize", resized);
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  const leave = () => { removeEventListener("resize", resized); removeEventListener("beforeprint", before); removeEventListener("afterprint", after); };
  return { element, show, measure, leave };
}
