// The query engine: what the index is and what a query means stands in Sources/Search/Search.docc/Format.md.
//
// An answer is computed from the parts of the index that are there. If some are missing they are loaded, all at once, and
// it is computed again: so an answer cannot depend on what was loaded before.
(() => {
  'use strict';

  /** Search cannot go on; the message says why. */
  class SearchError extends Error {
    name = 'SearchError';
  }

  // Loading ----------------------------------------------------------------------------------------------------------

  const folder = new URL('../search/', document.currentScript.src).href;
  /** As they came, and what was read from them, by name. @type {Map<string, { words: string, bits: string }>} */
  const parts = new Map();
  const read = new Map();
  /** @type {Map<string, Promise<void>>} */
  const loading = new Map();

  /** @param {string} name @returns {Promise<void>} */
  const load = (name) => {
    const promise = loading.get(name) ?? new Promise((resolve, reject) => {
      const script = document.createElement('script');
      const end = (problem) => {
        loading.delete(name);
        if (problem) reject(new SearchError(`search/${name}.js ${problem}`));
        else resolve();
      };
      script.onload = () => end(!parts.has(name) && 'is incomplete');
      script.onerror = () => end('could not be loaded');
      script.src = `${folder}${name}.js`;
      document.head.append(script);
    });
    loading.set(name, promise);
    return promise;
  };

  // What is wrong in a file is said by `load`. On a disk, the browser does not tell in which file it was.
  addEventListener('error', (event) => {
    if (loading.size && (!event.filename || event.filename.startsWith(folder))) event.preventDefault();
  });

  /** The name that a part's contents give it. */
  const hash = (words, bits) => {
    const text = `${words}\n${bits}`;
    let value = 2166136261;
    for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
    return ((value >>> 0) % 36 ** 5).toString(36).padStart(5, '0');
  };

  // Reading ----------------------------------------------------------------------------------------------------------

  /** Numbers from bits, six to a character. */
  const reader = (text) => {
    let place = 0;
    const bit = () => {
      const c = text.charCodeAt(place / 6);
      if (!c) throw new SearchError('The search index is truncated');
      const value = c < 92 ? c - 35 : c < 123 ? c - 36 : c - 63;
      return (value >> (5 - (place++ % 6))) & 1;
    };
    const u = (n) => {
      let value = 0;
      for (let i = 0; i < n; i += 1) value = value * 2 + bit();
      return value;
    };
    const gamma = () => {
      let n = 0;
      while (!bit()) n += 1;
      return 2 ** n + u(n) - 1;
    };
    const rice = (k) => {
      let q = 0;
      while (q < 15 && bit()) q += 1;
      return (q < 15 ? q : 15 + gamma()) * 2 ** k + u(k);
    };
    /** `count` ascending numbers; `each` may read on behind every one of them. */
    const ascending = (count, k, each = () => {}) => {
      const numbers = new Int32Array(count);
      for (let i = 0, last = -1; i < count; i += 1) {
        numbers[i] = last += 1 + rice(k);
        each(i);
      }
      return numbers;
    };
    return { u, gamma, rice, ascending, skip: (bits) => { place += bits; } };
  };

  const readWords = (text) => {
    let last = '';
    return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
      last = last.slice(0, shared.charCodeAt() - 65) + rest;
      return last;
    });
  };

  const log2 = (n) => 31 - Math.clz32(n);
  const gapParameter = (root, df) => log2(Math.max(1, Math.floor((11 * root.span) / (16 * df))));

  const readRoot = (words, bits) => {
    const [version, ...lines] = words.slice(5).split('\n');
    if (version !== '1') throw new SearchError(`The search index has version ${version}; this page reads version 1`);
    const { u, gamma } = reader(bits);
    const names = lines[4].match(/.{5}/g);
    const [text, name, title, spelling] = lines.slice(0, 4).map(readWords).map((lower) => ({ lower, names: names.splice(0, lower.length) }));
    const [directory, facets] = [names.pop(), names.pop()];
    const [pages, span, block, threshold] = [gamma(), gamma(), gamma(), gamma()];
    const values = Array.from({ length: 16 }, () => u(8));
    const impacts = Array.from({ length: 16 }, () => u(4));
    return { text, name, title, spelling, blocks: names, facets, directory, pages, span, block, threshold, values, impacts };
  };

  const readText = (words, bits, root, part) => {
    const { u, gamma, rice, ascending } = reader(bits);
    const forms = readWords(words);
    const classes = [];
    const classOf = forms.map((form) => {
      const back = gamma();
      if (!back) classes.push({ part, forms: [] });
      const it = classes[classes.length - Math.max(back, 1)];
      it.forms.push(form);
      return it;
    });
    for (const it of classes) {
      const count = gamma() + 1;
      const more = count < 64 ? 0 : gamma();
      it.hasPositions = count < 64 || u(1) === 1;
      it.isCut = more > 0;
      it.df = count + more;
      it.impacts = new Uint8Array(count);
      it.sections = new Int32Array(count);
      const s = u(2);
      it.pages = ascending(count, gapParameter(root, count), (i) => {
        it.impacts[i] = root.impacts[rice(2)];
        if (s < 3) it.sections[i] = rice(s);
      });
    }
    return { forms, classes, classOf };
  };

  const readKeys = (words, bits, root) => {
    const { u, gamma } = reader(bits);
    const width = Math.max(1, 32 - Math.clz32(root.pages - 1));
    const forms = readWords(words);
    return { forms, entries: forms.map(() => Array.from({ length: gamma() + 1 }, () => ({ role: u(3), page: u(width) }))) };
  };

  const readSpelling = (words, bits) => {
    const { u } = reader(bits);
    return readWords(words).map((form) => ({ form, weight: u(4) }));
  };

  const readRecords = (words) => words.split('\n').map((line) => {
    const [path, title, summary, ...sections] = line.split('\t');
    return { path, title, summary, sections };
  });

  const readFacets = (words, bits) => {
    const { gamma, ascending } = reader(bits);
    return words.split('\n').filter(Boolean).map((line) => ({ facet: line[0], label: line.slice(1), pages: new Set(ascending(gamma(), 0)) }));
  };

  // Tokens -----------------------------------------------------------------------------------------------------------

  const letters = { æ: 'ae', œ: 'oe', ø: 'o', ß: 'ss', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };
  /** Small letters without marks, one kind of apostrophe and of hyphen. */
  const fold = (text) => text
    .replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize('NFD'))
    .replace(/[\u0300-\u036F\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll('Σ', 'σ').toLowerCase()
    .replace(/[æœøßđðþłıħ]/g, (letter) => letters[letter])
    .replace(/[’ʼ]/g, "'").replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

  const letter = '[\\p{L}\\p{M}\\p{N}]';
  const run = `${letter}+(?:'${letter}+)*`;
  const compound = new RegExp(`${run}(?:-${run})*`, 'gu');
  const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
  const asDigits = (token) => (numbers.includes(token) ? `${numbers.indexOf(token)}` : token);

  /** The tokens of a folded text, by compound. @returns {string[][]} */
  const compounds = (text) => (text.match(compound) ?? []).map((tokens) =>
    tokens.split('-').map((token) => token.replace(/'s$/, '').replaceAll("'", '').slice(0, 40)));

  const isCode = (token) => /^(\d{5}|[a-z]\d{4}|\d{4}[a-z])$/.test(token);

  // Queries ----------------------------------------------------------------------------------------------------------

  /**
   * @param {string} text
   * @returns {{ words: Map<string, { isOptional: boolean }>, key: string[], phrases: string[][], excluded: string[][],
   *   open: string | undefined, capitals: string[] }}
   */
  const parse = (text) => {
    const typed = text.slice(0, 2000);
    const folded = fold(typed);
    const query = { words: new Map(), key: [], phrases: [], excluded: [], open: undefined, capitals: typed.match(/(?<![A-Za-z0-9])[A-Z]{1,2}(?![A-Za-z0-9])/g) ?? [] };
    const add = (token, isOptional) => {
      if (query.words.has(token)) return true;
      if (query.words.size === 24) return false;
      query.words.set(token, { isOptional });
      return true;
    };
    for (const [piece, a, b, c] of folded.matchAll(/-?(?:"([^"]*)"|“([^”]*)”|„([^“]*)“)|[^\s"“”„]+/g)) {
      const quoted = a ?? b ?? c;
      const groups = compounds(quoted ?? piece);
      const tokens = groups.flat();
      query.open = undefined;
      if (!tokens.length) continue;
      if (piece[0] === '-' && (quoted !== undefined || new RegExp(`^-${letter}`, 'u').test(piece))) {
        query.excluded.push(tokens);
      } else if (quoted !== undefined) {
        if (tokens.every((token) => add(token, false))) query.phrases.push(tokens);
      } else {
        for (const group of groups) {
          query.key.push(...group.filter((token) => add(token, false)));
          const joined = group.join('');
          if ([2, 3].includes(group.length) && joined.length <= 24 && /^[a-z]+$/.test(joined)) add(joined, true);
        }
        query.open = tokens.at(-1);
      }
    }
    if (!new RegExp(`${letter}$`, 'u').test(folded)) query.open = undefined;
    return query;
  };

  /** Optimal string alignment: insertions, deletions, replacements, and neighbours swapped. */
  const distance = (a, b) => {
    let older = [];
    let old = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      [older, old] = [old, row];
    }
    return old[b.length];
  };

  /** Where the last of the sorted words stands that is not behind `word`; −1: none. */
  const place = (sorted, word) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] <= word) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };

  const roles = { identifier: 0, pair: 1, range: 2, title: 3, alias: 4, misspelling: 5 };

  /**
   * @param {ReturnType<typeof parse>} query
   * @param {{ limit?: number, typed?: string, kind?: string, category?: string, payer?: string }} options `typed`: correct nothing
   * @param {(name: string, decode: Function, ...context: unknown[]) => any} get gives a part, or asks for it
   * @param {Set<string>} wanted what was asked for; as long as it is not empty, what is returned means nothing
   */
  const compute = (query, options, get, wanted) => {
    const root = get('root', readRoot);
    if (!root) return undefined;
    const facets = get(root.facets, readFacets);

    /** The parts that hold a word, and those behind, `more` at most, that may hold words beginning with it. */
    const holding = (list, word, more, decode) => {
      const first = place(list.lower, word);
      let end = first + 1;
      while (end <= first + more && list.lower[end]?.startsWith(word)) end += 1;
      return list.names.slice(Math.max(first, 0), end).map((name, i) => get(name, decode, root, first + i)).filter(Boolean);
    };
    const find = (sorted, word) => {
      const i = place(sorted, word);
      return sorted[i] === word ? i : -1;
    };

    // Words
    const exact = (word) => {
      const [part] = holding(root.text, word, 0, readText);
      return part?.classOf[find(part.forms, word)];
    };
    const extensions = (word) => {
      const classes = new Set();
      for (const { forms, classOf } of holding(root.text, word, 1, readText)) {
        for (let i = place(forms, word) + 1; forms[i]?.startsWith(word); i += 1) classes.add(classOf[i]);
      }
      return [...classes];
    };
    const spellings = (first) => (root.spelling.names.length
      ? holding(root.spelling, first, Infinity, readSpelling).flat()
      : holding(root.text, '', 0, readText).flatMap(({ forms, classOf }) =>
        forms.map((form, i) => ({ form, weight: log2(classOf[i].df), df: classOf[i].df }))
          .filter(({ form, df }) => form.length >= 4 && df >= root.threshold && /^\p{L}+$/u.test(form))));
    const correction = (word) => {
      const best = (first, most) => {
        let [least, won] = [most + 1, undefined];
        for (const candidate of spellings(first)) {
          const { form, weight } = candidate;
          if (!form.startsWith(first) || Math.abs(form.length - word.length) > least) continue;
          const edits = distance(word, form);
          if (edits < least || (won && edits === least && weight > won.weight)) [least, won] = [edits, candidate];
        }
        return won?.form;
      };
      return best(word[0], word.length < 6 ? 1 : 2) ?? (wanted.size ? undefined : best(word[1], 1));
    };

    /** @type {Map<string, { classes: any[], weight: number, isOptional: boolean }>} */
    const words = new Map();
    const corrections = [];
    for (const [typed, { isOptional }] of query.words) {
      const found = exact(typed);
      let [classes, weight] = [found ? [found] : [], 16];
      if (!found && !wanted.size && typed === query.open && typed.length > 1) [classes, weight] = [extensions(typed), 10];
      if (!classes.length && !wanted.size && !isOptional && !options.typed && /^[a-z]{4,}$/.test(typed)) {
        const used = correction(typed);
        const it = used && exact(used);
        if (it) {
          [classes, weight] = [[it], 14];
          corrections.push({ typed, used });
        }
      }
      words.set(typed, { classes, weight, isOptional });
    }

    // Names
    const keyed = (key, ...wantedRoles) => [root.name, root.title].flatMap((list) => {
      if (list === root.title && !wantedRoles.includes(roles.title)) return [];
      const [part] = holding(list, key, 0, readKeys);
      const i = part ? find(part.forms, key) : -1;
      return i < 0 ? [] : part.entries[i].filter(({ role }) => wantedRoles.includes(role)).map(({ page }) => page);
    });
    const keysFrom = (list, key, more, wantedRoles, each) => {
      for (const { forms, entries } of holding(list, key, more, readKeys)) {
        for (let i = place(forms, key); i < forms.length && (forms[i] < key || forms[i].startsWith(key)); i += 1) {
          if (i < 0 || !forms[i].startsWith(key)) continue;
          for (const { role, page } of entries[i]) if (wantedRoles.includes(role)) each(page, forms[i]);
        }
      }
    };
    /** By page: the tier, and the place within it. */
    const tiers = new Map();
    const grant = (tier, pages) => {
      for (const page of pages) if (!(tiers.get(page)?.tier >= tier)) tiers.set(page, { tier, order: tiers.size });
    };
    const bonuses = new Map();
    const reward = (bonus, pages) => {
      for (const page of pages) bonuses.set(page, Math.max(bonus, bonuses.get(page) ?? 0));
    };
    const L = (n) => 16 * log2(n) + Math.floor((16 * n) / 2 ** log2(n)) - 16;
    const idf = (df) => Math.max(1, L(Math.floor((32 * (root.pages + 1)) / (2 * df + 1))) - 64);
    const worth = (tokens) => tokens.reduce((sum, token) => sum + idf(words.get(token).classes[0]?.df ?? 1), 0);

    const tokens = query.key.map(asDigits);
    const key = tokens.join(' ');
    let relation;
    let titled = [];
    if (key) {
      if (tokens.length > 1 && tokens.some(isCode) && tokens.every((token) => keyed(token, roles.identifier).length)) {
        const pairs = tokens.flatMap((a, i) => tokens.slice(i + 1).flatMap((b) => keyed(`${a} ${b}`, roles.pair)));
        grant(7, pairs);
        for (const token of tokens) grant(6, keyed(token, roles.identifier));
        relation = { tokens, page: pairs[0] };
      }
      grant(6, keyed(key, roles.identifier));
      grant(5, keyed(key, roles.range));
      grant(4, keyed(key, roles.title, roles.alias));
      titled = keyed(key, roles.misspelling).filter((page) => !tiers.has(page));
      grant(4, titled);
      if (tokens.length === 1 && /^([a-z]?\d|.{1,2}$)/.test(key)) {
        keysFrom(root.name, key, Infinity, [roles.identifier], (page, other) => { if (other !== key) grant(3, [page]); });
      }
      if (key.length > 2) {
        for (const list of [root.name, root.title]) keysFrom(list, key, 1, [roles.title, roles.alias], (page) => reward(12 * worth(query.key), [page]));
      }
      const taken = new Set();
      for (let length = Math.min(6, tokens.length - 1); length > 0; length -= 1) {
        for (let start = 0; start + length <= tokens.length; start += 1) {
          const window = tokens.slice(start, start + length);
          const places = window.map((_, i) => start + i);
          const isShort = length === 1 && /^\D{1,2}$/.test(window[0]) && !query.capitals.includes(window[0].toUpperCase())
            && ![tokens[start - 1], tokens[start + 1]].some((token) => /^modifiers?$/.test(token));
          if (isShort || places.some((i) => taken.has(i))) continue;
          const pages = keyed(window.join(' '), roles.identifier, roles.pair, roles.alias, roles.misspelling);
          if (!pages.length) continue;
          for (const i of places) taken.add(i);
          reward(20 * worth(query.key.slice(start, start + length)), pages);
        }
      }
    }
    if (wanted.size) return undefined;

    // Scores
    const scores = new Int32Array(root.pages);
    const amount = ({ df, impacts }, weight, i) => (idf(df) * root.values[impacts[i]] * weight) >> 4;
    for (const { classes, weight } of words.values()) {
      const best = new Int32Array(root.pages);
      for (const it of classes) it.pages.forEach((page, i) => { best[page] = Math.max(best[page], amount(it, weight, i)); });
      for (let page = 0; page < root.pages; page += 1) scores[page] += best[page];
    }
    for (const [page, bonus] of bonuses) scores[page] += bonus;

    // Phrases and exclusions
    /** The positions of a class by page; nothing if none are kept. @returns {Map<number, Int32Array> | undefined} */
    const positions = (it) => {
      if (it.positions || !it.hasPositions) return it.positions;
      const name = get(root.directory, (names) => names)?.slice(5 * it.part, 5 * it.part + 5);
      const bits = name && name !== '-----' && get(name, (_, text) => text);
      if (!bits) return undefined;
      const { u, gamma, ascending, skip } = reader(bits);
      const { classes } = get(root.text.names[it.part], readText, root, it.part);
      for (const before of classes.slice(0, classes.indexOf(it))) if (before.hasPositions) skip(gamma());
      gamma();
      const k = u(4);
      let pages = it.pages.filter((_, i) => it.impacts[i]);
      if (it.isCut) {
        const df = gamma() + 1;
        pages = ascending(df, gapParameter(root, df));
      }
      it.positions = new Map();
      for (const page of pages) it.positions.set(page, ascending(gamma() + 1, k));
      return it.positions;
    };
    const pagesWith = (it) => new Set((it.isCut && positions(it)?.keys()) || it.pages.filter((_, i) => it.impacts[i]));
    /** @param {any[]} classes one for each token @returns {Set<number>} */
    const pagesWithPhrase = (classes) => {
      if (!classes.every(Boolean)) return new Set();
      const [first, ...others] = classes.map(pagesWith);
      let pages = [...first].filter((page) => others.every((other) => other.has(page)));
      const places = classes.map(positions);
      const start = places.findIndex(Boolean);
      if (places.filter(Boolean).length > 1) {
        pages = pages.filter((page) => places[start].get(page).some((position) =>
          places.every((other, i) => !other || other.get(page).includes(position - start + i))));
      }
      return new Set(pages);
    };
    const required = query.phrases.map((phrase) => pagesWithPhrase(phrase.map((token) => words.get(token).classes[0])));
    const excluded = query.excluded.map((phrase) => pagesWithPhrase(phrase.map(exact)));
    if (wanted.size) return undefined;

    // Pages
    const tierOf = (page) => tiers.get(page)?.tier ?? 0;
    let pages = [...scores.keys()].filter((page) => (scores[page] > 0 || tiers.has(page))
      && required.every((set) => set.has(page)) && !excluded.some((set) => set.has(page)));
    const counts = { kind: [], category: [], payer: [] };
    const names = { k: 'kind', c: 'category', p: 'payer' };
    for (const { facet, label, pages: labelled } of facets) {
      const count = pages.filter((page) => labelled.has(page)).length;
      if (count) counts[names[facet]]?.push([label, count]);
    }
    for (const facet of 'kcp') {
      const label = options[names[facet]];
      const chosen = label && facets.find((other) => other.facet === facet && other.label === label);
      if (label) pages = pages.filter((page) => chosen?.pages.has(page));
    }
    pages.sort((a, b) => tierOf(b) - tierOf(a)
      || ([7, 6, 3].includes(tierOf(a)) ? tiers.get(a).order - tiers.get(b).order : 0)
      || scores[b] - scores[a] || a - b);

    // Records
    const record = (page) => get(root.blocks[Math.floor(page / root.block)], readRecords)?.[page % root.block];
    const sectionOf = (page) => {
      const sums = new Map();
      for (const { classes, weight } of words.values()) {
        let [most, section] = [0, 0];
        for (const it of classes) {
          const i = it.pages.indexOf(page);
          const sum = i < 0 ? 0 : amount(it, weight, i);
          if (sum > most) [most, section] = [sum, it.sections[i]];
        }
        if (most) sums.set(section, (sums.get(section) ?? 0) + most);
      }
      return [...sums].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0] ?? 0;
    };
    const result = (page) => {
      const found = record(page);
      if (!found) return undefined;
      const { path, title, summary, sections } = found;
      const [anchor = '', heading = ''] = sections.slice(2 * sectionOf(page));
      return {
        page, path, title, summary, heading, anchor: anchor === '=' ? compounds(fold(heading)).flat().join('-') : anchor,
        kind: facets.find(({ facet, pages: labelled }) => facet === 'k' && labelled.has(page))?.label ?? '',
        tier: tierOf(page), score: scores[page],
      };
    };

    // What is not here
    const isKnown = (code) => keyed(code, roles.identifier).length > 0;
    const neighbour = (code, step) => {
      for (let part = place(root.name.lower, code); part >= 0 && part < root.name.names.length; part += step) {
        const keys = get(root.name.names[part], readKeys, root);
        if (!keys) return undefined;
        const start = place(keys.forms, code) + (step > 0 ? 1 : 0);
        for (let i = start; i >= 0 && i < keys.forms.length; i += step) if (isCode(keys.forms[i]) && isKnown(keys.forms[i])) return keys.forms[i];
      }
      return undefined;
    };
    const nearest = [...words].filter(([token, { classes }]) => isCode(token) && !classes.length && !keyed(token, roles.identifier, roles.range).length)
      .map(([typed]) => {
        const swapped = [0, 1, 2, 3].map((i) => typed.slice(0, i) + typed[i + 1] + typed[i] + typed.slice(i + 2)).filter((code) => isCode(code) && isKnown(code));
        const codes = swapped.length ? swapped : [neighbour(typed, -1), neighbour(typed, 1)].filter(Boolean);
        return { typed, codes: codes.map((code) => ({ name: code.toUpperCase(), path: record(keyed(code, roles.identifier)[0])?.path })) };
      });
    for (const page of titled) corrections.push({ typed: query.key.join(' '), used: record(page)?.title });

    return {
      results: pages.slice(0, options.limit ?? 10).map(result), total: pages.length, corrections, nearest,
      relation: relation && { tokens: relation.tokens, path: relation.page === undefined ? undefined : record(relation.page)?.path },
      words: [...new Set([...words.values()].flatMap(({ classes }) => classes.flatMap(({ forms }) => forms)))], facets: counts,
    };
  };

  // ------------------------------------------------------------------------------------------------------------------

  (globalThis.fascia ??= {}).search = {
    /** Called by the files of the index. */
    add: (name, words, bits) => { parts.set(name, { words, bits }); },

    /** Rejects with a SearchError if a part of the index is missing or broken. */
    answer: async (text, options = {}) => {
      const query = parse(text);
      for (;;) {
        const wanted = new Set();
        const get = (name, decode, ...context) => {
          if (read.has(name)) return read.get(name);
          const part = parts.get(name);
          if (!part) {
            wanted.add(name);
            return undefined;
          }
          const { words, bits } = part;
          const check = name === 'root' ? words.slice(0, 5) : name;
          if (hash(name === 'root' ? words.slice(5) : words, bits) !== check) {
            parts.delete(name);
            throw new SearchError(`search/${name}.js is corrupt`);
          }
          read.set(name, decode(words, bits, ...context));
          return read.get(name);
        };
        const answer = compute(query, options, get, wanted);
        if (!wanted.size) return answer;
        await Promise.all([...wanted].map(load));
      }
    },

    /** Whether a word of a text, as `word` matches it, is one of the words to highlight. */
    finder: (words) => {
      const found = new Set(words);
      return (word) => compounds(fold(word)).flat().some((token) => found.has(token));
    },
    word: new RegExp(`${letter}+(?:['’ʼ]${letter}+)*`, 'gu'),
  };
})();
