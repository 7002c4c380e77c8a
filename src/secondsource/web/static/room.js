/* Small comforts: keys, the tray, selecting. Every page is whole without them. */
"use strict";
(() => {
  const rows = () => [...document.querySelectorAll("[data-row]")].filter((row) => row.offsetParent !== null);
  let at = -1;

  const go = (step) => {
    const list = rows();
    if (!list.length) return;
    at = Math.max(0, Math.min(list.length - 1, at + step));
    list.forEach((row, n) => row.classList.toggle("here", n === at));
    const target = list[at].querySelector("[data-open], a");
    if (target) target.focus({ preventScroll: true });
    list[at].scrollIntoView({ block: "center" });
  };

  // The tray: ids of evidence, kept in this browser, gathered on its own page.
  const KEY = "secondsource.tray";
  const tray = () => {
    try { return JSON.parse(localStorage.getItem(KEY) || "[]").filter((id) => /^[a-z]{3}-[0-9a-f]{16}$/.test(id)); } catch { return []; }
  };
  const keep = (ids) => { try { localStorage.setItem(KEY, JSON.stringify(ids)); } catch { /* private window */ } show(); };
  const show = () => {
    const ids = tray();
    document.querySelectorAll("[data-tray-count]").forEach((el) => { el.textContent = String(ids.length); el.hidden = !ids.length; });
    document.querySelectorAll("[data-tray]").forEach((button) => {
      const inside = ids.includes(button.dataset.tray);
      button.hidden = false;
      button.setAttribute("aria-pressed", String(inside));
      button.textContent = inside ? "in the tray" : "to tray";
    });
    document.querySelectorAll(".top .tray a").forEach((a) => { a.href = ids.length ? "/tray?ids=" + ids.join(",") : "/tray"; });
  };
  const toggle = (id) => { const ids = tray(); keep(ids.includes(id) ? ids.filter((x) => x !== id) : [...ids, id]); };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-tray]");
    if (button) toggle(button.dataset.tray);
    if (event.target.closest("[data-tray-empty]")) { keep([]); location.href = "/tray"; }
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, [contenteditable]")) return;
    const here = rows()[at];
    const press = (selector) => { const el = (here || document).querySelector(selector); if (el) { event.preventDefault(); el.click(); } };
    if (event.key === "/") { event.preventDefault(); document.getElementById("quick").focus(); }
    else if (event.key === "j") go(1);
    else if (event.key === "k") go(-1);
    else if (event.key === "o") press("[data-open]");
    else if (event.key === "t") press("[data-tray]");
    else if (event.key === "a") press("[data-approve]");
    else if (event.key === "r") press("[data-reject]");
    else if (event.key === "c") document.querySelectorAll("details[data-fold]").forEach((d) => { d.open = !d.open; });
  });

  // Filters answer at once; without the script there is a button.
  document.addEventListener("change", (event) => {
    const form = event.target.closest("form[data-auto]");
    if (form && event.target.matches("select, input[type=checkbox]")) form.requestSubmit();
  });

  // On a narrow screen the navigation is longer than the line: the page that is open is in view.
  const current = document.querySelector(".top nav [aria-current]");
  if (current) {
    const line = current.closest("ul");
    line.scrollLeft = current.offsetLeft - line.offsetLeft - (line.clientWidth - current.offsetWidth) / 2;
  }

  // A passage chosen in the reader: where else it stands, and (in review) that it is a statement that was missed.
  const reader = document.querySelector("[data-reader]");
  const missed = document.querySelector("[data-missed]");
  const chosenLink = document.querySelector("[data-chosen-elsewhere]");
  if (reader) {
    const offset = (node, at) => {
      const paragraph = (node.nodeType === 1 ? node : node.parentElement).closest("[data-from]");
      if (!paragraph) return null;
      const range = document.createRange();
      range.setStart(paragraph, 0);
      range.setEnd(node, at);
      // Offsets count code points, as the ledger does.
      return Number(paragraph.dataset.from) + [...range.toString()].length;
    };
    document.addEventListener("selectionchange", () => {
      const chosen = document.getSelection();
      if (!chosen || chosen.isCollapsed || !reader.contains(chosen.anchorNode) || !reader.contains(chosen.focusNode)) return;
      const ends = [offset(chosen.anchorNode, chosen.anchorOffset), offset(chosen.focusNode, chosen.focusOffset)];
      if (ends.includes(null) || ends[0] === ends[1]) return;
      ends.sort((a, b) => a - b);
      if (chosenLink) {
        chosenLink.href = location.pathname + "?at=" + ends.join("-") + "#elsewhere";
        chosenLink.hidden = false;
      }
      if (missed) {
        missed.querySelector("[name=start]").value = ends[0];
        missed.querySelector("[name=end]").value = ends[1];
        missed.querySelector("[data-chosen]").textContent = chosen.toString().slice(0, 300);
        missed.open = true;
      }
    });
  }
  show();
})();
