// Sets the colours that a reader chose before anything is painted, so that no page flashes in others; then the switch
// in the header. The page waits for this script alone, so it is small.
(() => {
  'use strict';

  const storageName = 'fascia.theme';
  const themes = ['light', 'dark', 'contrast'];
  const root = document.documentElement;

  /** @returns {string} empty for what the system says, also where the browser keeps nothing */
  const stored = () => {
    try {
      return localStorage.getItem(storageName) ?? '';
    } catch {
      return '';
    }
  };

  /** @param {string} theme */
  const show = (theme) => {
    if (themes.includes(theme)) root.dataset.theme = theme;
    else delete root.dataset.theme;
    const field = document.getElementById('theme-choice');
    if (field) field.value = root.dataset.theme ?? '';
  };

  /** @param {string} theme */
  const store = (theme) => {
    try {
      if (theme) localStorage.setItem(storageName, theme);
      else localStorage.removeItem(storageName);
    } catch {
      // The choice then holds until the page is left.
    }
  };

  // What works only with scripts is shown only with them, from the first paint on.
  root.classList.add('scripted');
  show(stored());

  document.addEventListener('DOMContentLoaded', () => {
    show(root.dataset.theme ?? '');
    document.getElementById('theme-choice')?.addEventListener('change', (event) => {
      show(event.target.value);
      store(event.target.value);
    });
  });
  // Another tab has chosen, or the browser brings back a page from before a choice.
  addEventListener('storage', (event) => {
    if (event.key === storageName || event.key === null) show(stored());
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) show(stored());
  });
})();
