// Shows a card with the summary of a code, term, technique or modifier beside a link to it, on hovering and on focus.
//
// WCAG 1.4.13: Escape closes the card, the pointer may move onto it, and it stays as long as link or card are pointed
// at or the link has the focus. The cards' texts are one script, loaded when the first card is wanted.
(() => {
  'use strict';

  /** @typedef {[title: string, kind: string, summary: string]} Preview */

  const fascia = (globalThis.fascia ??= {});
  const links = 'a:is(.to-code, .to-term, .to-technique, .to-modifier)';
  const opening = 250;
  const closing = 200;

  /** The folder of the site, and the address of the texts. */
  const root = new URL('..', document.currentScript.src);
  const source = new URL('previews.js', document.currentScript.src);

  /** @type {Record<string, Preview> | undefined} by the path of the page without its ending */
  let previews;
  /** @type {HTMLElement | undefined} */
  let card;
  /** The link whose card is open, or about to be. @type {HTMLAnchorElement | undefined} */
  let wanted;
  /** What the link was described by before. @type {string | null} */
  let description = null;
  let isLoading = false;
  let timer = 0;

  /**
   * Called by the file of the texts.
   * @param {Record<string, Preview>} data
   */
  fascia.previews = (data) => {
    previews = data;
    if (wanted) open(wanted);
  };

  /** @param {HTMLAnchorElement} link */
  const preview = (link) => {
    const address = link.href.split(/[?#]/, 1)[0];
    if (!address.startsWith(root.href) || address === location.href.split(/[?#]/, 1)[0]) return undefined;
    return previews?.[decodeURIComponent(address.slice(root.href.length)).replace(/\.html$/, '')];
  };

  const load = () => {
    if (isLoading) return;
    isLoading = true;
    const script = document.createElement('script');
    script.src = source.href;
    document.head.append(script);
  };

  const close = () => {
    clearTimeout(timer);
    if (card && !card.hidden) {
      card.hidden = true;
      if (description === null) wanted?.removeAttribute('aria-describedby');
      else wanted?.setAttribute('aria-describedby', description);
    }
    wanted = undefined;
  };

  /** @param {string} cssClass @param {string} text */
  const line = (cssClass, text) => {
    const element = document.createElement('p');
    element.className = cssClass;
    element.textContent = text;
    return element;
  };

  const make = () => {
    const element = document.createElement('div');
    element.className = 'preview-card';
    element.id = 'preview-card';
    element.setAttribute('role', 'tooltip');
    element.hidden = true;
    element.addEventListener('pointerenter', () => clearTimeout(timer));
    element.addEventListener('pointerleave', closeSoon);
    // Within a landmark, as all that can be read; its place counts from the page's corner there too.
    (document.querySelector('main') ?? document.body).append(element);
    return element;
  };

  /**
   * Below the link if there is room, else above; never beyond the window.
   * @param {HTMLElement} box @param {HTMLElement} link
   */
  const place = (box, link) => {
    // A link may go over several lines, and none of them shall be covered.
    const lines = link.getClientRects();
    const first = lines[0] ?? link.getBoundingClientRect();
    const last = lines[lines.length - 1] ?? first;
    const { width, height } = box.getBoundingClientRect();
    const margin = 8;
    const below = last.bottom + height + margin <= innerHeight || first.top < height + margin;
    const here = below ? last : first;
    const left = Math.max(margin, Math.min(here.left, document.documentElement.clientWidth - width - margin));
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? here.bottom : here.top - height) + scrollY}px`;
  };

  /** @param {HTMLAnchorElement} link */
  const open = (link) => {
    const found = preview(link);
    // The texts may arrive before the delay is over; then the card is open when its time comes.
    if (!found || (card && !card.hidden)) return;
    const [title, kind, summary] = found;
    card ??= make();
    card.replaceChildren(line('preview-kind', kind), line('preview-title', title), line('preview-summary', summary));
    card.hidden = false;
    place(card, link);
    description = link.getAttribute('aria-describedby');
    link.setAttribute('aria-describedby', description ? `${description} ${card.id}` : card.id);
  };

  /** @param {HTMLAnchorElement} link @param {number} delay in milliseconds */
  const want = (link, delay) => {
    if (wanted === link) return clearTimeout(timer);
    close();
    wanted = link;
    if (!previews) load();
    timer = setTimeout(() => { if (wanted === link && previews) open(link); }, delay);
  };

  const closeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (document.activeElement !== wanted) close(); }, closing);
  };

  /** @param {Event} event */
  const linkOf = (event) => (event.target instanceof Element ? event.target.closest(links) : null);

  document.addEventListener('pointerover', (event) => {
    const link = event.pointerType === 'mouse' && linkOf(event);
    if (link) want(link, opening);
  });
  document.addEventListener('pointerout', (event) => {
    const link = linkOf(event);
    if (link && !link.contains(event.relatedTarget)) closeSoon();
  });
  document.addEventListener('focusin', (event) => {
    const link = linkOf(event);
    if (link?.matches(':focus-visible')) want(link, 0);
  });
  document.addEventListener('focusout', (event) => {
    if (linkOf(event) === wanted) close();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && wanted) close();
  });
  addEventListener('resize', close);
})();
