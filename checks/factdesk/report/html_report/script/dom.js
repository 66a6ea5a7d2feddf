// Elements and text. Everything from articles and claims goes in as text nodes, with what is invisible made visible.
const HIDDEN_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function visible(text) {
  return String(text).replace(HIDDEN_SIGNS, (sign) => `<U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}>`);
}

const oneLine = (text) => visible(String(text).replace(/\s+/g, " ")).trim();

// h("p.small.soft", {id: "x", onclick: f}, "text", node, [nodes], null)
function h(tag, attributes, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = `${element.className} ${value}`.trim();
    else element.setAttribute(key, value === true ? "" : visible(value));
  }
  add(element, children);
  return element;
}

function add(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : document.createTextNode(visible(child)));
  }
  return element;
}

const chip = (result) => h("span.chip", { class: statusClass(result) }, result.letter, " ", statusWords(result));
const encode = (text) => { try { return encodeURIComponent(text); } catch { return ""; } };
const decode = (text) => { try { return decodeURIComponent(text); } catch { return text; } };
const claimHref = (claim) => `#/claim/${encode(claim.id)}`;
const articleHref = (article, claim) => `#/article/${encode(article.id)}${claim ? `?at=${encode(claim.id)}` : ""}`;
const pairHref = (claim, article) => `#/pair/${encode(claim.id)}/${encode(article.id)}`;
const sentenceOf = (claim) => claim.statement || claim.id;

function query(values) {
  const parts = Object.entries(values).filter(([, value]) => value !== "" && value !== null && value !== undefined);
  return parts.length ? `?${parts.map(([key, value]) => `${key}=${encode(value)}`).join("&")}` : "";
}

function say(text) { document.getElementById("live").textContent = text; }

const grouped = (number) => String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
function plural(number, noun) { return `${grouped(number)} ${noun}${number === 1 ? "" : "s"}`; }

// "2031-09-16" as "16 September 2031", without any clock or locale of the machine
const MONTHS = "January February March April May June July August September October November December".split(" ");
function longDate(iso) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso || "");
  return parts ? `${Number(parts[3])} ${MONTHS[Number(parts[2]) - 1]} ${parts[1]}` : iso || "";
}

function copyButton(label, makeText) {
  const button = h("button.button", { type: "button" }, label);
  button.addEventListener("click", async () => {
    const done = await copy(makeText());
    button.textContent = done ? "Copied" : "Could not copy";
    say(done ? "Copied as Markdown" : "Could not copy");
    setTimeout(() => { button.textContent = label; }, 1600);
  });
  return button;
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea.hidden", { "aria-hidden": "true" });
    area.value = text;
    document.body.append(area);
    area.select();
    let done = false;
    try { done = document.execCommand("copy"); } catch { done = false; }
    area.remove();
    return done;
  }
}
