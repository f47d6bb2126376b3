// Keeps a page of `fascia serve` up to date, and shows what is wrong with the texts.
//
// The preview alone has it, and puts it into pages as it serves them. It compares states, as the article "The protocol"
// describes: nothing is lost if it misses one.
(() => {
  'use strict';

  /**
   * @typedef {{message: string, place: string, excerpt?: string}} Note
   * @typedef {{severity: string, rule?: string, message: string, place?: string, excerpt?: string, notes: Note[],
   *   help?: string}} Problem
   * @typedef {{run: string, pages: number, styles: number, problems: Problem[], further: number}} State
   */

  const { run, pages, styles, changes, stylesheet } = document.currentScript.dataset;
  /** How long to wait before a connection that was refused is tried again, in milliseconds. */
  const patience = 1000;

  // Keeping up -------------------------------------------------------------------------------------------------------

  /** @type {EventSource | null} */
  let source = null;
  /** The stylesheets that the page has, by how often they changed. */
  let shownStyles = Number(styles);

  // A browser opens six connections to a host, and each page that waits for changes takes one of them. So a page waits
  // only while somebody can see it; what it missed is in the first state that it gets.
  const connect = () => {
    if (source || document.hidden) return;
    source = new EventSource(changes);
    source.addEventListener('message', (event) => take(JSON.parse(event.data)));
    source.addEventListener('error', () => {
      // The browser tries again by itself, unless it was answered with something else than events.
      if (source?.readyState !== EventSource.CLOSED) return;
      disconnect();
      setTimeout(connect, patience);
    });
  };

  const disconnect = () => {
    source?.close();
    source = null;
  };

  /** @param {State} state */
  const take = (state) => {
    if (state.run !== run || state.pages !== Number(pages)) {
      disconnect();
      // The browser keeps the place at which the reader is.
      location.reload();
      return;
    }
    if (state.styles !== shownStyles) {
      shownStyles = state.styles;
      renewStylesheets();
    }
    show(state);
  };

  // The old sheet stays until the new one is there, or the page would stand bare for a moment.
  const renewStylesheets = () => {
    for (const old of document.querySelectorAll('link[rel="stylesheet"]:not([data-old])')) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set('styles', String(shownStyles));
      const renewed = old.cloneNode();
      renewed.href = address.href;
      for (const end of ['load', 'error']) renewed.addEventListener(end, () => old.remove());
      old.dataset.old = '';
      old.after(renewed);
    }
  };

  document.addEventListener('visibilitychange', () => (document.hidden ? disconnect() : connect()));
  // A page that is kept for the button Back must not hold a connection.
  addEventListener('pagehide', disconnect);
  addEventListener('pageshow', connect);
  connect();

  // What is wrong ----------------------------------------------------------------------------------------------------

  /** @type {HTMLElement | null} */
  let overlay = null;
  /** The problems that the reader has put aside, as text. */
  let aside = '';

  /**
   * @param {string} name @param {Record<string, string>} attributes
   * @param {...(Node | string)} children of which strings stay text
   */
  const make = (name, attributes, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  /** As `make`, but nothing if there is no text. */
  const optional = (name, attributes, text) => (text ? [make(name, attributes, text)] : []);

  /** @param {State} state */
  const show = (state) => {
    const text = JSON.stringify(state.problems);
    overlay?.remove();
    overlay = null;
    if (state.problems.length === 0) aside = '';
    if (state.problems.length === 0 || text === aside) return;

    const count = state.problems.length + state.further;
    const hide = make('button', { type: 'button' }, 'Hide');
    hide.addEventListener('click', () => {
      aside = text;
      show(state);
    });
    overlay = make('fascia-problems', {});
    // In a shadow tree: the styles of the site do not reach in, nor these out.
    overlay.attachShadow({ mode: 'open' }).append(
      make('link', { rel: 'stylesheet', href: stylesheet }),
      make('section', { role: 'alert', 'aria-label': 'Problems in the texts' },
        make('h2', {}, count === 1 ? '1 problem' : `${count} problems`),
        make('p', {}, state.pages > 0 ? 'The last good site is shown.' : 'There is no site to show yet.'),
        hide,
        make('ol', {}, ...state.problems.map(item)),
        ...optional('p', {}, state.further > 0 ? `${state.further} more are in the terminal.` : '')),
    );
    document.body.append(overlay);
  };

  /** @param {Problem} problem */
  const item = (problem) =>
    make('li', { class: problem.severity },
      ...optional('p', { class: 'place' }, problem.place),
      make('p', { class: 'message' }, problem.rule ? `${problem.message} [${problem.rule}]` : problem.message),
      ...optional('pre', {}, problem.excerpt),
      ...problem.notes.flatMap((note) => [
        make('p', { class: 'place' }, `${note.place}: ${note.message}`),
        ...optional('pre', {}, note.excerpt),
      ]),
      ...optional('p', { class: 'help' }, problem.help));

  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') overlay?.shadowRoot.querySelector('button').click();
  });
})();
