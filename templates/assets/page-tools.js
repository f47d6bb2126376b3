// Copies codes and addresses, prints, and marks in "On this page" the section that is being read. Brings the part of the
// site that a page belongs to into view.
//
// The page is complete without: the buttons show only with scripts, and a heading's sign is a link by itself.
(() => {
  'use strict';

  const fascia = (globalThis.fascia ??= {});

  /** How long a message stays, in milliseconds. */
  const moment = 2400;

  /** @type {HTMLElement | undefined} */
  let message;
  let timer = 0;

  /**
   * Shows a message for a moment, and has it read out.
   * @param {string} text
   */
  const say = (text) => {
    if (!message) {
      message = document.createElement('p');
      message.className = 'message';
      message.setAttribute('role', 'status');
      document.body.append(message);
    }
    clearTimeout(timer);
    message.textContent = '';
    // A status is read out when it changes, and not when it is there from the start.
    requestAnimationFrame(() => { message.textContent = text; });
    timer = setTimeout(() => { message.textContent = ''; }, moment);
  };

  /**
   * Puts text on the clipboard.
   * @param {string} text
   * @returns {Promise<boolean>} whether the browser allowed it
   */
  fascia.copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      // An old browser, or one that allows the clipboard to secure addresses only.
      const focused = document.activeElement;
      const field = document.createElement('textarea');
      field.value = text;
      field.className = 'visually-hidden';
      document.body.append(field);
      field.select();
      const isCopied = document.execCommand('copy');
      field.remove();
      if (focused instanceof HTMLElement) focused.focus();
      return isCopied;
    }
  };

  /** @param {string} text @param {string} what */
  const copy = async (text, what) => {
    say((await fascia.copy(text)) ? `${what} copied` : 'The browser did not allow copying');
  };

  /** The page's address without what a reader typed or ticked. */
  const address = () => location.href.split(/[?#]/, 1)[0];

  // MARK: Signs of sections

  /** @param {HTMLElement} heading @param {string} id */
  const addPermalink = (heading, id) => {
    const link = document.createElement('a');
    link.className = 'permalink';
    link.href = `#${id}`;
    link.textContent = '#';
    link.setAttribute('aria-label', 'Link to this section');
    heading.append(' ', link);
  };

  for (const section of document.querySelectorAll('main > section[id]')) {
    const heading = section.querySelector(':scope > h2:not(.visually-hidden)');
    if (heading && !heading.querySelector('.permalink')) addPermalink(heading, section.id);
  }

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element && event.target.closest('[data-copy], [data-tool], .permalink');
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.matches('.permalink')) copy(target.href, 'Link');
    else if (target.dataset.copy) copy(target.dataset.copy, target.dataset.copy);
    else if (target.dataset.tool === 'link') copy(address(), 'Link to this page');
    else if (target.dataset.tool === 'print') print();
  });

  // What is folded away belongs on paper too.
  addEventListener('beforeprint', () => {
    for (const fold of document.querySelectorAll('main details:not([open]):not(.contents-fold)')) {
      fold.open = true;
      fold.dataset.opened = '';
    }
  });
  addEventListener('afterprint', () => {
    for (const fold of document.querySelectorAll('details[data-opened]')) {
      fold.open = false;
      delete fold.dataset.opened;
    }
  });

  // MARK: Where this page is in the site

  // The navigation scrolls in a narrow window. `scrollIntoView` would scroll the page as well.
  const navigation = document.querySelector('.site-nav');
  const part = navigation?.querySelector('[aria-current]');
  const bringIntoView = () => {
    const [box, own] = [navigation.getBoundingClientRect(), part.getBoundingClientRect()];
    navigation.scrollLeft += (own.left + own.right - box.left - box.right) / 2;
  };
  if (part) {
    bringIntoView();
    // A phone that is turned. When its address bar goes, the width stays, and so does what the reader scrolled to.
    let width = innerWidth;
    addEventListener('resize', () => {
      if (innerWidth !== width) bringIntoView();
      width = innerWidth;
    });
  }

  // MARK: On this page

  /** @param {HTMLElement} rail what scrolls if the list is longer than the window */
  const follow = (rail) => {
    const entries = [...rail.querySelectorAll('a[href^="#"]')].flatMap((link) => {
      const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return target ? [{ link, target }] : [];
    });
    if (entries.length < 2) return;
    let current;
    let isWaiting = false;

    const mark = () => {
      isWaiting = false;
      const isAtEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      const line = isAtEnd ? innerHeight : innerHeight / 4;
      let next = entries[0].link;
      for (const { link, target } of entries) {
        if (target.getClientRects().length && target.getBoundingClientRect().top <= line) next = link;
      }
      if (next === current) return;
      current?.removeAttribute('aria-current');
      next.setAttribute('aria-current', 'location');
      current = next;
      const { top, bottom } = next.getBoundingClientRect();
      const box = rail.getBoundingClientRect();
      if (top < box.top) rail.scrollTop -= box.top - top + 40;
      else if (bottom > box.bottom) rail.scrollTop += bottom - box.bottom + 40;
    };
    const markSoon = () => {
      if (isWaiting) return;
      isWaiting = true;
      requestAnimationFrame(mark);
    };
    addEventListener('scroll', markSoon, { passive: true });
    addEventListener('resize', markSoon);
    mark();
  };

  const rail = document.querySelector('.rail nav');
  if (rail) follow(rail);
})();
