// The search box of every page, the search page, and the marks on the page that a result led to.
//
// What is found is a plain list of links below a status line that is read out; the arrow keys lead from the field into
// the list and back. Nothing typed leaves the browser: recent searches stay in its storage, if it allows that.
(() => {
  'use strict';

  const search = globalThis.fascia?.search;
  if (!search) return;

  /** The folder of the site. */
  const root = new URL('..', document.currentScript.src);
  /** How long a reader must pause before we search, and before the count is read out, in milliseconds. */
  const [pause, longPause] = [60, 400];
  const [recentName, slashName] = ['fascia.search.recent', 'fascia.search.slash'];

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
  const button = (label, action) => {
    const element = make('button', { type: 'button' }, label);
    element.addEventListener('click', action);
    return element;
  };
  const note = (...children) => make('p', { class: 'search-note' }, ...children);
  const list = (items) => make('ul', { class: 'search-results' }, ...items);
  const counted = (count, noun) => (count === 1 ? `1 ${noun}` : `${count} ${noun}s`);
  /** @param {string[]} words @returns {(word: string) => boolean} whether a word of a text is one of these */
  const finder = (words) => {
    const found = new Set(words);
    return (word) => search.tokens(word).some((token) => found.has(token));
  };
  /** Puts a comma between groups of nodes. */
  const listed = (groups, comma = ', ') => groups.flatMap((group, i) => (i ? [comma, ...group] : group));

  // Storage ----------------------------------------------------------------------------------------------------------

  /** Another version, or another page of the disk, may have written anything; and storage may be denied. */
  const kept = (name) => {
    try {
      return JSON.parse(localStorage.getItem(name));
    } catch {
      return undefined;
    }
  };
  const keep = (name, value) => {
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch { /* Searching works without. */ }
  };
  /** @returns {string[]} the last one first */
  const recent = () => {
    const queries = kept(recentName);
    return Array.isArray(queries) ? queries.filter((query) => typeof query === 'string').slice(0, 8) : [];
  };
  const remember = (query) => {
    if (query) keep(recentName, [query.slice(0, 200), ...recent().filter((other) => other !== query)].slice(0, 8));
  };

  // Addresses --------------------------------------------------------------------------------------------------------

  /** The address of a page with the words to mark there. A path that leads out of the site leads to its root. */
  const pageAddress = (path, anchor = '', words = []) => {
    const url = new URL(path, root);
    if (!url.href.startsWith(root.href)) return root.href;
    if (words.length) url.searchParams.set('h', words.slice(0, 40).join(' '));
    url.hash = anchor;
    return url.href;
  };
  /** @param {Record<string, string>} state the query and what narrows it; what is empty is left out */
  const searchAddress = (state) => {
    const parameters = new URLSearchParams(Object.entries(state).filter(([, value]) => value));
    return new URL(`search.html?${parameters}`, root).href;
  };
  const setAddress = (url) => {
    try {
      history.replaceState(history.state, '', url);
    } catch { /* Not every browser allows it, or so often. */ }
  };

  // Marks ------------------------------------------------------------------------------------------------------------

  /**
   * The text in pieces, of which the words found are marks.
   * @param {string} text @param {(word: string) => boolean} isFound
   */
  const marked = (text, isFound) => {
    const pieces = [];
    let end = 0;
    for (const { 0: word, index } of text.matchAll(search.word)) {
      if (!isFound(word)) continue;
      pieces.push(text.slice(end, index), make('mark', { class: 'found' }, word));
      end = index + word.length;
    }
    return [...pieces, text.slice(end)];
  };

  /** Marks in the main part of the page the words that its address names. @param {HTMLElement} main */
  const markPage = (main) => {
    const url = new URL(location.href);
    const words = (url.searchParams.get('h') ?? '').slice(0, 1000).split(' ').filter(Boolean);
    if (!words.length) return;
    const isFound = finder(words);
    const texts = [];
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      // A mark means nothing in a drawing, a script or a menu, and is noise in navigation.
      const pieces = text.parentElement.closest('nav, script, select, style, svg, textarea') ? [] : marked(text.data, isFound);
      if (pieces.length > 1) text.replaceWith(...pieces);
    }
    const marks = main.querySelectorAll('.found');
    if (!marks.length) return;
    const bar = make('div', { class: 'search-marks' }, `${counted(marks.length, 'word')} marked `, button('Clear', () => {
      for (const mark of marks) {
        const parent = mark.parentNode;
        mark.replaceWith(...mark.childNodes);
        parent.normalize();
      }
      bar.remove();
      url.searchParams.delete('h');
      setAddress(url);
    }));
    main.prepend(bar);
  };

  // The box ----------------------------------------------------------------------------------------------------------

  /** @param {HTMLElement} box the field, the status line and the place for what is found */
  const start = (box) => {
    const field = box.querySelector('input');
    const status = box.querySelector('[role="status"]');
    const place = box.querySelector('[data-found]');
    const isPage = box.dataset.search === 'page';
    const selects = [...box.querySelectorAll('select')];
    const step = isPage ? 20 : 8;

    /** What is asked for, as it stands in the address of the search page. */
    const state = Object.fromEntries(isPage ? new URLSearchParams(location.search) : []);
    let limit = step;
    /** Counts what was asked: an answer that comes after the next question is not shown. */
    let question = 0;
    let asking = 0;
    let announcing = 0;

    const links = () => [...place.querySelectorAll('a')];
    const show = (isOpen, message, ...children) => {
      box.classList.toggle('is-open', isOpen);
      place.replaceChildren(...children);
      clearTimeout(announcing);
      announcing = setTimeout(() => { status.textContent = message; }, message ? longPause : 0);
    };
    const close = () => {
      if (isPage) return;
      clearTimeout(asking);
      question += 1;
      show(false, '');
    };

    const showRecent = () => {
      fillFilters({});
      const queries = recent();
      if (!queries.length) return show(false, '');
      const clear = button('Clear', () => {
        keep(recentName, []);
        field.focus();
        ask();
      });
      show(true, '', note('Searched lately, kept in this browser only ', clear),
        list(queries.map((q) => make('li', {}, make('a', { href: searchAddress({ q }) }, q)))));
    };

    /**
     * What is said of a code that no page is about, in pieces.
     * @param {(code: { name: string, path: string }) => Node | string} show how its neighbours are named
     */
    const notHere = ({ typed, codes }, show) => [`${typed} is not in this reference`,
      ...(codes.length ? ['; nearest: ', ...listed(codes.map((code) => [show(code)]))] : [])];

    /** What a reader should know who expects just the words that were typed. */
    const notes = ({ corrections, nearest, relation }) => {
      const missing = nearest.map((code) => note(...notHere(code, ({ name, path }) => make('a', { href: pageAddress(path) }, name))));
      const codes = relation?.tokens.filter((token) => token.length === 5) ?? [];
      if (codes.length > 1 && !relation.path) missing.push(note(`No page is about ${codes.join(' and ').toUpperCase()} together`));
      if (!corrections.length) return missing;
      const asTyped = button('Search as typed', () => {
        state.typed = '1';
        field.focus();
        ask();
      });
      const said = corrections.map(({ typed, used }) => [...listed(used.map((word) => [make('strong', {}, word)]), ' or '), ` instead of “${typed}”`]);
      return [note('Searched for ', ...listed(said), ' ', asTyped), ...missing];
    };

    const entry = ({ path, title, kind, anchor, heading, summary }, words) => {
      const isFound = finder(words);
      const link = make('a', { href: pageAddress(path, anchor, words) },
        make('span', { class: 'search-title' }, ...marked(title, isFound)), ' ', make('span', { class: 'search-kind' }, kind));
      if (heading) link.append(make('span', { class: 'search-section' }, ...marked(heading, isFound)));
      const snippet = isPage && summary ? [make('p', { class: 'search-snippet' }, ...marked(summary, isFound))] : [];
      return make('li', {}, link, ...snippet);
    };

    /** @param {Record<string, [value: string, count: number][]>} facets */
    const fillFilters = (facets) => {
      for (const select of selects) {
        const { filterBy, all } = select.dataset;
        const chosen = state[filterBy] ?? '';
        const counts = new Map(facets[filterBy]);
        if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
        select.replaceChildren(make('option', { value: '' }, all),
          ...[...counts].map(([value, count]) => make('option', { value }, `${value} (${count})`)));
        select.value = chosen;
        select.disabled = !counts.size;
      }
    };

    const showAnswer = (answer) => {
      const { results, total, words } = answer;
      // Of a phrase that was corrected as a whole, its words need not be named, if what is searched stands in it.
      const parts = answer.corrections.filter(({ typed, used }, i, all) => !all.slice(0, i).some((other) =>
        ` ${other.typed} `.includes(` ${typed} `) && other.used.toLowerCase().includes(used.toLowerCase())));
      const corrections = [...new Set(parts.map(({ typed }) => typed))]
        .map((typed) => ({ typed, used: parts.filter((part) => part.typed === typed).map(({ used }) => used) }));
      fillFilters(answer.facets);
      const more = isPage
        ? button('Show more', async () => {
          limit += step;
          await ask();
          place.querySelectorAll('li > a')[results.length]?.focus();
        })
        : note(make('a', { href: searchAddress({ q: state.q }) }, `All ${total} pages`));
      const count = results.length < total ? `${results.length} of ${total} pages` : total ? counted(total, 'page') : 'Nothing found';
      const said = [count,
        ...answer.nearest.map((code) => notHere(code, ({ name }) => name).join('')),
        ...corrections.map(({ used }) => `searched for ${used.join(' or ')}`)];
      show(true, said.join(', '), ...notes({ ...answer, corrections }),
        ...(total ? [list(results.map((result) => entry(result, words)))] : []), ...(results.length < total ? [more] : []));
    };

    const ask = async () => {
      clearTimeout(asking);
      question += 1;
      const mine = question;
      state.q = field.value.trim();
      if (isPage) {
        setAddress(searchAddress(state));
        for (const ways of document.querySelectorAll('[data-search-ways]')) ways.hidden = state.q !== '';
      }
      if (!state.q) showRecent();
      try {
        // Without a query this loads what every query needs. A space behind the last word says that it is complete.
        const answer = await search.answer(field.value, { ...state, limit });
        if (!state.q) return;
        if (mine === question) showAnswer(answer);
      } catch (error) {
        const message = `Search is not available: ${error.message}`;
        if (mine === question) show(true, message, note(message));
      }
    };

    field.addEventListener('input', () => {
      limit = step;
      delete state.typed;
      clearTimeout(asking);
      asking = setTimeout(ask, pause);
    });
    field.addEventListener('focus', () => { if (!box.classList.contains('is-open')) ask(); });
    for (const select of selects) {
      select.addEventListener('change', () => {
        state[select.dataset.filterBy] = select.value;
        limit = step;
        ask();
      });
    }
    place.addEventListener('click', (event) => { if (event.target.closest('li > a')) remember(state.q); });

    box.addEventListener('keydown', (event) => {
      const { key } = event;
      if (event.isComposing) return;
      const stops = [field, ...links()];
      const here = stops.indexOf(document.activeElement);
      if (key === 'Enter' && here === 0) {
        remember(field.value.trim());
        if (isPage) ask();
        else if (field.value.trim()) location.assign(searchAddress({ q: field.value.trim() }));
      } else if (key === 'Escape' && box.classList.contains('is-open') && !isPage) {
        field.focus();
        close();
      } else if (key === 'Escape' && here > 0) {
        field.focus();
      } else if ((key === 'ArrowDown' || key === 'ArrowUp') && here >= 0) {
        if (stops.length === 1) ask();
        stops[here + (key === 'ArrowDown' ? 1 : -1)]?.focus();
      } else return;
      event.preventDefault();
    });
    box.addEventListener('focusout', ({ relatedTarget }) => { if (relatedTarget && !box.contains(relatedTarget)) close(); });
    document.addEventListener('pointerdown', ({ target }) => { if (!box.contains(target)) close(); });

    const slash = box.querySelector('[data-slash]');
    if (slash) {
      slash.checked = kept(slashName) !== false;
      slash.addEventListener('change', () => keep(slashName, slash.checked));
    }

    for (const hidden of box.querySelectorAll('[hidden]')) hidden.hidden = false;
    // What the key on a phone says. Checkers of HTML do not all know the attribute, and without scripting nothing shows it.
    field.enterKeyHint = 'search';
    box.querySelector('.search-link')?.remove();
    if (isPage) {
      field.value = state.q ?? '';
      ask();
      field.focus();
    }
    return field;
  };

  const page = document.querySelector('[data-search="page"]');
  const field = [page ?? document.querySelector('[data-search]')].filter(Boolean).map(start)[0];
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && kept(slashName) !== false
      && !event.target.closest?.('input:not([type=checkbox]), select, textarea, [contenteditable]');
    if (!field || !(isSlash || (event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)))) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  if (!page) markPage(document.querySelector('main'));
})();
