// The list of people follows what is typed. Without this the search button does the same.

const WAIT_MS = 120;

const form = document.getElementById("who");
const query = document.getElementById("q");
let waiting = 0;
let asked = 0;

query.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, WAIT_MS);
});

async function find() {
  asked += 1;
  const mine = asked;
  const body = new URLSearchParams(new FormData(form));
  body.set("go", "list");
  const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
  if (!answer?.ok || mine !== asked) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const found = page.getElementById("found");
  if (found && mine === asked) document.getElementById("found").replaceChildren(...found.childNodes);
}

// The arrow leads from the field into the list and back.
form.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [query, ...form.querySelectorAll(".persons a")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + (event.key === "ArrowDown" ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});
