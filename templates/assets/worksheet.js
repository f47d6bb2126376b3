// A documentation checklist as a worksheet: ticks, a score, a form to print, text and data to take away.
//
// The page is complete without this script; here are only the parts that change. Ticks are kept in this browser by item
// and version, nothing else is, and nothing is sent. What is chosen above the list stands in the address, so that a
// worksheet can be sent to a colleague. Of the other scripts it uses `fascia.copy` (page-tools.js).
(function () {
  "use strict";

  const fascia = (globalThis.fascia ??= {});

  /** @typedef {"done" | "na"} Mark */
  /** @typedef {{ key: string, id: string, level: string, list: string, situations: string[], text: string,
   *   row: HTMLElement, box: HTMLInputElement, notApplicable: HTMLInputElement }} Item */
  /** @typedef {{ asked: number, done: number, missing: Item[] }} Tally */

  const storageName = "fascia.worksheet";
  const counted = ["required", "conditional"];

  /** Reads the marks of all items of the site; another tab, or another version, may have written anything.
   * @returns {Map<string, Mark>} */
  function storedMarks() {
    try {
      const entries = Object.entries(JSON.parse(localStorage.getItem(storageName) || "{}"));
      return new Map(entries.filter(([, mark]) => mark === "done" || mark === "na"));
    } catch {
      return new Map();
    }
  }

  /** @param {Map<string, Mark>} marks
   * @returns {boolean} whether the browser keeps them */
  function store(marks) {
    try {
      localStorage.setItem(storageName, JSON.stringify(Object.fromEntries([...marks].sort())));
      return true;
    } catch {
      return false;
    }
  }

  /** @param {HTMLElement} row
   * @returns {Item} */
  function item(row) {
    const box = row.querySelector("input");
    const label = document.createElement("label");
    const notApplicable = document.createElement("input");
    notApplicable.type = "checkbox";
    label.className = "check-na";
    label.append(notApplicable, " Not applicable ");
    const name = document.createElement("span");
    name.className = "visually-hidden";
    name.textContent = `(item ${row.id})`;
    label.append(name);
    row.querySelector(".check").append(label);
    const text = row.querySelector("[data-text]").textContent.replace(/\s+/g, " ").trim();
    const situations = row.dataset.situations.split(" ").filter(Boolean);
    return {
      key: row.dataset.item, id: row.id, level: row.dataset.level, list: row.dataset.list, situations, text, row, box,
      notApplicable,
    };
  }

  /** A field of a CSV file. A spreadsheet would run a text that begins like a formula.
   * @param {string} text */
  function csvField(text) {
    const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${safe.replaceAll('"', '""')}"`;
  }

  /** @param {string} text @param {string} type @param {string} ending */
  function download(text, type, ending) {
    const name = location.pathname.split("/").pop().replace(/\.html$/, "") || "checklist";
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = `worksheet-${name}.${ending}`;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** @param {HTMLElement} panel */
  function start(panel) {
    /** @param {string} id */
    const part = (id) => document.getElementById(`sheet-${id}`);
    const items = [...document.querySelectorAll("[data-item]")].map(item);
    const situations = [...panel.querySelectorAll("[data-situation]")];
    const codes = [...panel.querySelectorAll("[data-code]")];
    const title = document.querySelector("h1").textContent.replace(/\s+/g, " ").trim();
    let marks = storedMarks();
    let keepsMarks = true;

    // MARK: What is asked

    /** @param {HTMLInputElement[]} boxes */
    const chosen = (boxes) => boxes.filter((box) => box.checked);
    /** @param {HTMLInputElement} box */
    const label = (box) => box.parentElement.textContent.replace(/\s+/g, " ").trim();

    /** @param {Item} item */
    function isAsked(item) {
      const hold = new Set(chosen(situations).map((box) => box.dataset.situation));
      const choice = chosen(codes);
      const isOnList = !choice.length || choice.some((box) => box.dataset.lists.split(" ").includes(item.list));
      return isOnList && item.situations.every((name) => hold.has(name));
    }

    /** @returns {Item[]} */
    const asked = () => items.filter((item) => !item.row.hidden);

    /** @param {string} level
     * @returns {Tally} */
    function tally(level) {
      const relevant = asked().filter((item) => item.level === level && marks.get(item.key) !== "na");
      const missing = relevant.filter((item) => marks.get(item.key) !== "done");
      return { asked: relevant.length, done: relevant.length - missing.length, missing };
    }

    /** @returns {{ asked: number, done: number, percent: number | null }} */
    function score() {
      const tallies = counted.map(tally);
      const all = tallies.reduce((sum, one) => sum + one.asked, 0);
      const done = tallies.reduce((sum, one) => sum + one.done, 0);
      // Rounded down, so that 100 % means every one.
      return { asked: all, done, percent: all ? Math.floor((100 * done) / all) : null };
    }

    // MARK: Address

    function readAddress() {
      const query = new URLSearchParams(location.search);
      const names = (query.get("codes") || "").split(/[ ,]+/);
      for (const box of situations) box.checked = query.get(box.dataset.situation) === "1";
      for (const box of codes) box.checked = names.includes(box.dataset.code);
    }

    function writeAddress() {
      const query = new URLSearchParams();
      const names = chosen(codes).map((box) => box.dataset.code);
      if (names.length) query.set("codes", names.join(" "));
      for (const box of chosen(situations)) query.set(box.dataset.situation, "1");
      const search = query.toString();
      history.replaceState(null, "", location.pathname + (search && `?${search}`) + location.hash);
    }

    /** A link to an item that is switched off switches it on. */
    function showTarget() {
      const target = items.find((item) => `#${item.id}` === location.hash);
      if (!target || isAsked(target)) return;
      for (const box of situations) {
        if (target.situations.includes(box.dataset.situation)) box.checked = true;
      }
      if (!isAsked(target)) for (const box of codes) box.checked = false;
      writeAddress();
      show();
      target.row.scrollIntoView();
      say(`Switched on what item ${target.id} belongs to`);
    }

    // MARK: Showing

    function show() {
      for (const item of items) {
        const mark = marks.get(item.key);
        item.row.hidden = !isAsked(item);
        item.box.checked = mark === "done";
        item.notApplicable.checked = mark === "na";
        item.row.classList.toggle("is-na", mark === "na");
      }
      for (const section of document.querySelectorAll(".level")) {
        const count = section.querySelectorAll("[data-item]:not([hidden])").length;
        section.hidden = count === 0;
        const words = count === 1 ? "1 item" : `${count} items`;
        section.querySelector("[data-count]").textContent = words;
        for (const link of document.querySelectorAll(`.contents a[href="#${section.id}"]`)) {
          link.parentElement.hidden = section.hidden;
          link.parentElement.querySelector(".contents-count").textContent = words;
        }
      }
      const { asked: all, done, percent } = score();
      part("percent").textContent = percent === null ? "–" : `${percent} %`;
      part("sum").textContent = `${done} of ${all} required and conditional items found`;
      part("chosen").textContent = choiceInWords();
      part("levels").replaceChildren(...[...counted, "recommended"].map(levelLine).filter(Boolean));
    }

    /** @param {string} level
     * @returns {HTMLElement | null} */
    function levelLine(level) {
      const { asked: all, done, missing } = tally(level);
      if (!all) return null;
      const line = document.createElement("li");
      const name = level[0].toUpperCase() + level.slice(1);
      line.append(`${name}: ${done} of ${all}${missing.length ? ". Missing: " : ""}`);
      missing.forEach((item, index) => {
        const link = document.createElement("a");
        link.href = `#${item.id}`;
        link.textContent = item.id;
        link.title = item.text;
        line.append(index ? ", " : "", link);
      });
      return line;
    }

    function choiceInWords() {
      const off = items.length - asked().length;
      const parts = [];
      const names = chosen(codes).map((box) => box.dataset.code);
      if (names.length) parts.push(`Codes: ${names.join(", ")}.`);
      if (situations.length) {
        parts.push(chosen(situations).length ? `Holds: ${chosen(situations).map(label).join("; ")}.` : "");
      }
      if (off) parts.push(off === 1 ? "1 item is switched off." : `${off} items are switched off.`);
      return parts.filter(Boolean).join(" ");
    }

    /** @param {string} text */
    function say(text) {
      part("status").textContent = text;
    }

    function sayScore() {
      const { asked: all, done, percent } = score();
      const found = percent === null ? "Nothing is asked" : `${done} of ${all} found, score ${percent} %`;
      say(keepsMarks ? found : `${found}. This browser does not keep ticks when the page is closed`);
    }

    // MARK: Taking away

    /** @param {Item} item */
    const state = (item) => ({ done: "found", na: "not applicable" })[marks.get(item.key)] || "missing";

    function asText() {
      const signs = { found: "[x]", missing: "[ ]", "not applicable": "[-]" };
      const { asked: all, done, percent } = score();
      const lines = [title, choiceInWords(), `Score ${percent === null ? "–" : `${percent} %`}: ${done} of ${all}`];
      for (const level of [...counted, "recommended"]) {
        const ofLevel = asked().filter((item) => item.level === level);
        if (!ofLevel.length) continue;
        lines.push("", level[0].toUpperCase() + level.slice(1));
        lines.push(...ofLevel.map((item) => `${signs[state(item)]} ${item.id}  ${item.text}`));
      }
      return `${lines.filter((line, index) => line || index > 2).join("\n")}\n`;
    }

    function asCSV() {
      const rows = asked().map((item) => {
        const [id, version] = item.key.split("@");
        return [id, version, item.level, item.list, state(item), item.text];
      });
      const all = [["item", "version", "level", "list", "state", "text"], ...rows];
      // The mark in front tells spreadsheets that the file is UTF-8.
      return `\uFEFF${all.map((row) => row.map(csvField).join(",")).join("\r\n")}\r\n`;
    }

    function asJSON() {
      const value = {
        title, codes: chosen(codes).map((box) => box.dataset.code),
        situations: chosen(situations).map((box) => box.dataset.situation), score: score(),
        items: asked().map((item) => {
          const [id, version] = item.key.split("@");
          return { id, version: Number(version), level: item.level, list: item.list, state: state(item), text: item.text };
        }),
      };
      return `${JSON.stringify(value, null, 2)}\n`;
    }

    /** @type {Record<string, () => void | Promise<void>>} */
    const actions = {
      print: () => window.print(),
      copy: async () => say((await fascia.copy(asText())) ? "Copied as text" : "The browser did not allow copying"),
      address: async () => say((await fascia.copy(location.href)) ? "Copied the address" : "The browser did not allow copying"),
      csv: () => { download(asCSV(), "text/csv;charset=utf-8", "csv"); say("CSV file made"); },
      json: () => { download(asJSON(), "application/json", "json"); say("JSON file made"); },
      reset: () => {
        if (keepsMarks) marks = storedMarks();
        const count = items.filter((item) => marks.delete(item.key)).length;
        keepsMarks = store(marks);
        show();
        say(count === 1 ? "1 mark taken away" : `${count} marks taken away`);
      },
    };

    // MARK: Listening

    panel.addEventListener("click", (event) => {
      const button = event.target.closest("[data-action]");
      if (button) actions[button.dataset.action]();
    });
    panel.addEventListener("change", () => {
      writeAddress();
      show();
      const off = items.length - asked().length;
      say(`${asked().length} items asked${off ? `, ${off} switched off` : ""}`);
    });
    for (const item of items) {
      /** @param {HTMLInputElement} input @param {Mark} mark */
      const listen = (input, mark) => input.addEventListener("change", () => {
        // What other tabs have ticked since is kept.
        if (keepsMarks) marks = storedMarks();
        if (input.checked) marks.set(item.key, mark);
        else marks.delete(item.key);
        keepsMarks = store(marks);
        show();
        sayScore();
      });
      listen(item.box, "done");
      listen(item.notApplicable, "na");
    }
    window.addEventListener("storage", (event) => {
      if (event.key !== storageName && event.key !== null) return;
      marks = storedMarks();
      show();
    });
    window.addEventListener("hashchange", showTarget);
    window.addEventListener("popstate", () => { readAddress(); show(); });

    part("plain").remove();
    panel.hidden = false;
    readAddress();
    show();
    showTarget();
  }

  const panel = document.getElementById("sheet");
  if (panel) start(panel);
})();
