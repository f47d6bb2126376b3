// Keeps a page of `fascia serve` up to date, and shows what is wrong with the texts. The preview alone serves it, and
// puts it into the pages as it serves them; a site that was built does not have it.
(() => {
  "use strict";

  /**
   * What the preview sends; see the article "The protocol".
   * @typedef {{message: string, place: string, excerpt?: string}} Note
   * @typedef {{severity: string, rule?: string, message: string, place?: string, excerpt?: string, notes: Note[],
   *   help?: string}} Problem
   * @typedef {{run: string, pages: number, styles: number, problems: Problem[], further: number}} State
   */

  const script = document.currentScript;
  const shown = {
    run: script.dataset.run,
    pages: Number(script.dataset.pages),
    styles: Number(script.dataset.styles),
  };

  // MARK: Keeping up

  /** @type {EventSource | null} */
  let source = null;

  // A browser opens six connections to a host, and each page that waits for changes takes one of them. So a page waits
  // only while somebody can see it; what it missed is in the first state that it gets.
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(script.dataset.changes);
    source.addEventListener("message", (event) => take(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      // The browser tries again by itself, unless the preview answered something else than events.
      if (source && source.readyState === EventSource.CLOSED) {
        source = null;
        setTimeout(connect, 1000);
      }
    });
  };

  const disconnect = () => {
    if (source) source.close();
    source = null;
  };

  /** @param {State} state */
  const take = (state) => {
    if (state.run !== shown.run || state.pages !== shown.pages) {
      disconnect();
      // The browser keeps the position when it reloads.
      location.reload();
      return;
    }
    if (state.styles !== shown.styles) {
      shown.styles = state.styles;
      renewStylesheets();
    }
    showProblems(state);
  };

  // The old sheet stays until the new one is there, or the page would stand bare for a moment.
  const renewStylesheets = () => {
    for (const sheet of document.querySelectorAll('link[rel="stylesheet"]')) {
      const address = new URL(sheet.href);
      if (address.origin !== location.origin || sheet.dataset.isOld) continue;
      address.searchParams.set("styles", String(shown.styles));
      const renewed = sheet.cloneNode();
      renewed.href = address.href;
      for (const end of ["load", "error"]) renewed.addEventListener(end, () => sheet.remove());
      sheet.dataset.isOld = "true";
      sheet.after(renewed);
    }
  };

  document.addEventListener("visibilitychange", () => (document.hidden ? disconnect() : connect()));
  // A page that is kept for the button Back must not hold a connection.
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  connect();

  // MARK: What is wrong

  /** @type {HTMLElement | null} */
  let overlay = null;
  /** The problems as they were when somebody put them aside. */
  let aside = "";

  /** @param {State} state */
  const showProblems = (state) => {
    const text = JSON.stringify(state.problems);
    if (overlay) overlay.remove();
    overlay = null;
    if (state.problems.length === 0) aside = "";
    if (state.problems.length === 0 || text === aside) return;

    const count = state.problems.length + state.further;
    const heading = element("h2", "", count === 1 ? "1 problem" : `${count} problems`);
    const hide = element("button", "", "Hide");
    hide.type = "button";
    hide.addEventListener("click", () => {
      aside = text;
      showProblems(state);
    });
    const list = element("ol", "");
    list.append(...state.problems.map((problem) => item(problem)));
    const panel = element("section", "panel");
    panel.setAttribute("role", "alert");
    panel.setAttribute("aria-label", "Problems in the texts");
    panel.append(
      heading,
      element("p", "state", state.pages > 0 ? "The last good site is shown." : "There is no site to show yet."),
      hide,
      list,
    );
    if (state.further > 0) panel.append(element("p", "state", `${state.further} more are in the terminal.`));

    const styles = document.createElement("link");
    styles.rel = "stylesheet";
    styles.href = script.dataset.stylesheet;
    overlay = document.createElement("fascia-problems");
    // A shadow tree: the styles of the site do not reach in, nor these out.
    overlay.attachShadow({ mode: "open" }).append(styles, panel);
    document.body.append(overlay);
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay) overlay.shadowRoot.querySelector("button").click();
  });

  /** @param {Problem} problem */
  const item = (problem) => {
    const parts = element("li", problem.severity);
    if (problem.place) parts.append(element("p", "place", problem.place));
    parts.append(element("p", "message", problem.rule ? `${problem.message} [${problem.rule}]` : problem.message));
    if (problem.excerpt) parts.append(element("pre", "", problem.excerpt));
    for (const note of problem.notes) {
      parts.append(element("p", "note", `${note.place}: ${note.message}`));
      if (note.excerpt) parts.append(element("pre", "", note.excerpt));
    }
    if (problem.help) parts.append(element("p", "help", problem.help));
    return parts;
  };

  /**
   * @param {string} name
   * @param {string} className
   * @param {string} [text]
   */
  const element = (name, className, text = "") => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  };
})();
