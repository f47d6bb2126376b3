// Shows only the entries of a page that have the words in its filter box.
//
// The page works without: it is a list, and the box is hidden until this script shows it.
(() => {
  'use strict';

  /** How long a reader must pause before the count is read out, in milliseconds. */
  const pause = 400;

  /**
   * Small letters without accents; everything but letters and digits is a space, so that "soft-tissue" and
   * "soft tissue" are the same.
   * @param {string} text
   * @returns {string} words, with a space before each of them
   */
  const plain = (text) =>
    ' ' + text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

  /**
   * @param {HTMLElement} box what surrounds the field; hidden without scripting
   */
  const start = (box) => {
    const field = box.querySelector('input');
    const status = box.querySelector('[role="status"]');
    if (!field || !status) return;

    const groups = [...document.querySelectorAll('[data-filter-group]')].map((group) => ({
      group,
      link: document.querySelector(`a[href="#${CSS.escape(group.id)}"]`)?.closest('li'),
      entries: [...group.querySelectorAll('[data-filter-entry]')].map((entry) => ({
        entry,
        text: plain(`${entry.textContent} ${entry.dataset.words ?? ''}`),
      })),
    }));
    let timer = 0;

    const apply = () => {
      const words = plain(field.value).split(' ').filter(Boolean).map((word) => ' ' + word);
      let count = 0;
      for (const { group, link, entries } of groups) {
        let shown = 0;
        for (const { entry, text } of entries) {
          entry.hidden = !words.every((word) => text.includes(word));
          if (!entry.hidden) shown += 1;
        }
        group.hidden = shown === 0;
        if (link) link.hidden = shown === 0;
        count += shown;
      }
      clearTimeout(timer);
      const message = words.length === 0 ? '' : count === 0 ? 'Nothing found' : count === 1 ? '1 found' : `${count} found`;
      timer = setTimeout(() => { status.textContent = message; }, pause);
    };

    field.addEventListener('input', apply);
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || field.value === '') return;
      event.preventDefault();
      field.value = '';
      apply();
    });
    // A link into the page must find its place, whatever is typed in the box.
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (!target?.closest('[hidden]')) return;
      field.value = '';
      apply();
      target.scrollIntoView();
    });
    box.hidden = false;
    // A browser that comes back to the page fills the field again.
    if (field.value) apply();
  };

  for (const box of document.querySelectorAll('[data-filter]')) start(box);
})();
