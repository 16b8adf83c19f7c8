// The session form with a script: ticking a muscle gives its row at once, a search shortens the list, and a map of the
// body presses the same boxes. Nothing here knows more than the page: names, groups and defaults stand in the list.

const boxes = [...document.querySelectorAll('.groups input[name="muscle"]')];
const rows = document.getElementById("rows");
const blank = document.getElementById("row").innerHTML;

const boxOf = (id) => boxes.find((box) => box.value === id);
const nameOf = (box) => box.parentElement.textContent.trim();
const rowsOf = (id) => [...rows.children].filter((row) => row.querySelector('input[type="hidden"]').value === id);
const field = (row, name) => row.querySelector(`[name$="-${name}"]`);

for (const part of document.querySelectorAll(".unscripted")) part.remove();

// Rows.

let count = Math.max(-1, ...[...rows.children].map((row) => Number(row.id.split("-")[1]))) + 1;

function addRow(box, side = "") {
  const holder = document.createElement("div");
  holder.innerHTML = blank.replaceAll("row-N-", `row-${count}-`);
  count += 1;
  const row = holder.firstElementChild;
  field(row, "muscle").value = box.value;
  const [plain, latin] = [box.nextElementSibling.firstChild.textContent.trim(), box.nextElementSibling.lastElementChild.textContent];
  row.querySelector("legend").firstChild.textContent = `${plain} `;
  row.querySelector("legend i").textContent = latin;
  row.querySelector("[data-drop] .hidden").textContent = ` ${plain}`;
  const near = row.querySelector(".near");
  near.textContent = box.dataset.near ?? "";
  near.hidden = !box.dataset.near;
  row.querySelector(".side").hidden = Boolean(box.dataset.one);
  for (const name of ["depth", "technique", "needles", "insertions"]) field(row, name).value = box.dataset[name] ?? "";
  field(row, "side").value = side;
  show(row);
  rows.append(row);
}

/** What only a script can do is hidden until there is one. */
function show(row) {
  for (const part of row.querySelectorAll(".scripted")) part.hidden = false;
}

function follow(box) {
  if (box.checked && rowsOf(box.value).length === 0) addRow(box);
  if (!box.checked) for (const row of rowsOf(box.value)) row.remove();
  update();
}

function press(box, checked) {
  box.checked = checked;
  follow(box);
}

for (const box of boxes) box.addEventListener("change", () => follow(box));

rows.addEventListener("click", (event) => {
  const drop = event.target.closest("[data-drop]");
  if (!drop) return;
  const row = drop.closest("fieldset");
  const box = boxOf(field(row, "muscle").value);
  const next = row.nextElementSibling ?? row.previousElementSibling;
  row.remove();
  if (box && rowsOf(box.value).length === 0) box.checked = false;
  update();
  (next?.querySelector("[data-drop]") ?? find).focus();
});
rows.addEventListener("change", update);

/** "The same as last time" is said no longer once it is not. */
const same = document.querySelector("[data-same]");

function update() {
  same?.remove();
  document.getElementById("none-chosen").hidden = rows.children.length > 0;
  for (const group of document.querySelectorAll(".groups details")) {
    const ticked = group.querySelectorAll("input:checked").length;
    const told = group.querySelector(".count");
    told.textContent = ticked;
    told.hidden = ticked === 0;
  }
  shade();
}

// Search.

const find = document.getElementById("find");
const told = document.getElementById("find-told");
const plain = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
const groups = [...document.querySelectorAll(".groups details")];
const wasOpen = new Map();

function matches() {
  const words = plain(find.value).split(/\s+/).filter(Boolean);
  return boxes.filter((box) => {
    const text = plain(`${nameOf(box)} ${box.closest("details").firstElementChild.textContent}`);
    return words.every((word) => text.includes(word));
  });
}

function filter() {
  const asked = find.value.trim() !== "";
  const found = asked ? matches() : boxes;
  for (const box of boxes) box.parentElement.hidden = !found.includes(box);
  for (const group of groups) {
    if (asked && !wasOpen.has(group)) wasOpen.set(group, group.open);
    const any = group.querySelector("label:not([hidden])") !== null;
    group.hidden = !any;
    group.open = asked ? any : (wasOpen.get(group) ?? group.open);
  }
  if (!asked) wasOpen.clear();
  if (!asked) told.textContent = "";
  else told.textContent = found.length > 0 ? `${told.dataset.some} ${found.length}` : told.dataset.none;
}

find.addEventListener("input", filter);
find.addEventListener("keydown", (event) => {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const [first] = find.value.trim() === "" ? [] : matches();
  if (!first) return;
  press(first, true);
  find.value = "";
  filter();
});

// The map.

const map = document.getElementById("map");
const mapTold = document.getElementById("map-told");
const SVG = "http://www.w3.org/2000/svg";
const parts = [];
const places = [];
/** The parts of each view, from above to below. */
const views = [];

async function draw() {
  const answer = await fetch(map.dataset.src).catch(() => null);
  if (!answer?.ok) {
    map.hidden = true;
    return;
  }
  const drawing = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
  for (const view of map.querySelectorAll("[data-view]")) place(view, drawing);
  reveal();
}

/** The drawing holds one half of each view; the other is its mirror. */
function place(view, drawing) {
  const half = drawing.querySelector(`#${view.dataset.view}`);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", drawing.getAttribute("viewBox"));
  const [left, , wide] = drawing.getAttribute("viewBox").split(" ").map(Number);
  const width = 2 * left + wide;
  // The drawn half is the one on the reader's left: the body's right side seen from the front, its left from behind.
  const [near, far] = view.dataset.view === "front" ? ["right", "left"] : ["left", "right"];
  for (const [side, turn] of [[near, ""], [far, `matrix(-1 0 0 1 ${width} 0)`]]) {
    const group = document.importNode(half, true);
    group.removeAttribute("id");
    group.prepend(...[...drawing.querySelectorAll(":scope > path")].map((path) => document.importNode(path, true)));
    if (turn) group.setAttribute("transform", turn);
    for (const path of group.querySelectorAll("[data-muscle]")) prepare(path, side);
    for (const path of group.querySelectorAll("[data-region]")) {
      places.push({ path, side });
      path.addEventListener("click", () => openRegion(path.dataset.region));
    }
    svg.append(group);
  }
  view.append(svg);
  const own = parts.filter((part) => view.contains(part.path));
  for (const part of own) middle(part, width);
  views.push(own.sort((a, b) => a.y - b.y || a.x - b.x));
  view.addEventListener("keydown", (event) => walk(event, own.filter(isLive)));
}

const layer = () => map.querySelector('input[name="layer"]:checked').value;
const layerOf = ({ path }) => path.parentElement.dataset.layer;
const isLive = (part) => ["both", layer()].includes(layerOf(part));

/** One layer is pressed at a time; of the other only what is chosen is seen. It lies above, or it would be covered. */
function reveal() {
  for (const own of views) {
    const [first] = own.filter(isLive);
    for (const part of own) {
      part.path.classList.toggle("away", !isLive(part));
      put(part.path, "aria-hidden", isLive(part) ? null : "true");
      put(part.path, "tabindex", isLive(part) ? (part === first ? "0" : "-1") : null);
    }
  }
  const other = layer() === "deep" ? "surface" : "deep";
  for (const group of map.querySelectorAll(`g[data-layer="${other}"]`)) group.parentElement.append(group);
  shade();
}

const put = (path, name, value) => (value === null ? path.removeAttribute(name) : path.setAttribute(name, value));

for (const choice of map.querySelectorAll('input[name="layer"]')) {
  choice.addEventListener("change", reveal);
  // In a form Enter would save the session.
  choice.addEventListener("keydown", (event) => event.key === "Enter" && event.preventDefault());
}

function prepare(path, side) {
  const box = boxOf(path.dataset.muscle);
  // A clinic's own list may lack a muscle that is drawn here.
  if (!box) return path.remove();
  const name = box.dataset.one ? nameOf(box) : `${nameOf(box)}, ${map.dataset[side]}`;
  const title = document.createElementNS(SVG, "title");
  title.textContent = name;
  path.append(title);
  path.setAttribute("role", "button");
  path.setAttribute("aria-label", name);
  const part = { path, box, side };
  parts.push(part);
  path.addEventListener("click", (event) => (isLive(part) ? toggle(box, side) : beneath(event)));
  path.addEventListener("pointerenter", () => (mapTold.textContent = name));
  path.addEventListener("focus", () => (mapTold.textContent = name));
}

/** What is only seen through leaves a press to what lies beneath. */
function beneath({ clientX, clientY }) {
  const there = document.elementsFromPoint(clientX, clientY);
  const pressed = there.find((one) => one.matches("[data-muscle]:not(.away), [data-region]"));
  pressed?.dispatchEvent(new MouseEvent("click"));
}

/** Where it lies, for the arrow keys. */
function middle(part, width) {
  const { x, y, width: wide, height } = part.path.getBBox();
  const across = x + wide / 2;
  part.x = part.path.parentElement.hasAttribute("transform") ? width - across : across;
  part.y = y + height / 2;
}

function openRegion(region) {
  const group = groups.find((one) => one.dataset.region === region);
  if (!group) return;
  group.open = true;
  group.firstElementChild.focus();
}

/** A side pressed again goes; both sides are one row. */
function toggle(box, side) {
  const [row] = rowsOf(box.value);
  if (!row) {
    box.checked = true;
    addRow(box, box.dataset.one ? "" : side);
  } else if (box.dataset.one) {
    return press(box, false);
  } else {
    const now = field(row, "side");
    const other = side === "left" ? "right" : "left";
    if (now.value === side) return press(box, false);
    now.value = { [other]: "both", both: other }[now.value] ?? side;
  }
  update();
}

const isOn = (box, side) => rowsOf(box.value).some((row) => [side, "both", ""].includes(field(row, "side").value));

/** A muscle that a clinic's own content adds has no place on the drawing and shades its region. */
function shade() {
  const shown = new Set(parts.filter(isLive).map(({ box }) => box));
  for (const { path, box, side } of parts) {
    const on = isOn(box, side);
    path.setAttribute("aria-pressed", String(on));
    path.classList.toggle("seen", on && !shown.has(box));
  }
  const unplaced = boxes.filter((box) => box.checked && !parts.some((part) => part.box === box));
  for (const { path, side } of places) {
    const here = unplaced.filter((box) => box.closest("details").dataset.region === path.dataset.region);
    path.classList.toggle("on", here.some((box) => isOn(box, side)));
  }
}

/** Enter and space press; arrows go to the nearest muscle that way. */
function walk(event, own) {
  const here = own.find((part) => part.path === event.target);
  if (!here) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    toggle(here.box, here.side);
    return;
  }
  const way = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!way) return;
  event.preventDefault();
  const next = nearest(here, own, way);
  if (!next) return;
  here.path.setAttribute("tabindex", "-1");
  next.path.setAttribute("tabindex", "0");
  next.path.focus();
}

function nearest(here, own, [dx, dy]) {
  let best = null;
  for (const part of own) {
    const [x, y] = [part.x - here.x, part.y - here.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0.5) continue;
    const far = ahead + 2 * aside;
    if (!best || far < best.far) best = { part, far };
  }
  return best?.part ?? null;
}

for (const row of rows.children) show(row);
draw();
