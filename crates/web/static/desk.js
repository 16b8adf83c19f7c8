// Small comforts of the practitioner's pages; each page works without them.
"use strict";

for (const part of document.querySelectorAll(".scripted")) part.hidden = false;

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.textContent = button.dataset.done;
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.addEventListener("click", () => window.print());
}

for (const part of document.querySelectorAll("[data-gone-after]")) {
  setTimeout(() => part.remove(), Number(part.dataset.goneAfter) * 1000);
}
