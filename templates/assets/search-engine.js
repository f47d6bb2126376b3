// The query engine; the index and the meaning of a query are described in Sources/Search/Search.docc/Format.md.
//
// An answer is computed from the parts of the index that are there. Missing ones are loaded, all at once, and it is computed
// again: so it cannot depend on what was loaded before.
(() => {
  // Loading

  const folder = new URL('../search/', document.currentScript.src).href;
  /** By name: parts as they came, what was read from them, those under way. */
  const parts = new Map();
  const read = new Map();
  const loading = new Map();

  const load = (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement('script');
        const fail = (problem) => reject(new Error(`search/${name}.js ${problem}`));
        script.onload = () => (parts.has(name) ? resolve() : fail('is incomplete'));
        script.onerror = () => fail('could not be loaded');
        script.src = `${folder}${name}.js`;
        document.head.append(script);
      }).finally(() => loading.delete(name)));
    }
    return loading.get(name);
  };

  // A broken file is reported by `load`. (Errors in files of a disk come without a name.)
  addEventListener('error', (event) => {
    if (loading.size && (!event.filename || event.filename.startsWith(folder))) event.preventDefault();
  });

  /** FNV-1a in base 36. */
  const hash = (text) => {
    let value = 2166136261;
    for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619);
    return ((value >>> 0) % 36 ** 4).toString(36).padStart(4, '0');
  };

  // Reading

  /** Numbers from bits, six to a character. */
  const reader = (text) => {
    let [next, value, left] = [0, 0, 0];
    const bit = () => {
      if (!left) {
        const c = text.charCodeAt(next);
        if (!c) throw new Error('is truncated');
        value = c - (c < 92 ? 35 : c < 123 ? 36 : 63);
        [next, left] = [next + 1, 6];
      }
      left -= 1;
      return (value >> left) & 1;
    };
    const u = (n) => {
      let number = 0;
      for (let i = 0; i < n; i += 1) number = number * 2 + bit();
      return number;
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
    /** `each` may read on behind every number. */
    const ascending = (count, k, each = () => {}) => {
      const numbers = new Int32Array(count);
      for (let i = 0, last = -1; i < count; i += 1) {
        numbers[i] = last += 1 + rice(k);
        each(i);
      }
      return numbers;
    };
    const skip = (n) => {
      const place = 6 * next - left + n;
      [next, left] = [(place / 6) | 0, 0];
      u(place % 6);
    };
    return { u, gamma, rice, ascending, skip };
  };

  const readWords = (text, last = '') => Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) =>
    (last = last.slice(0, shared.charCodeAt() - 65) + rest));
  const readTable = (words, each) => {
    const forms = readWords(words);
    return { forms, values: forms.map(each) };
  };

  const log2 = (n) => 31 - Math.clz32(n);
  const gapParameter = (root, df) => log2(Math.max(1, (11 * root.span) / (16 * df)));

  const readRoot = (words, bits) => {
    const [version, ...lines] = words.split('\n');
    if (version !== '4') throw new Error(`search/ has version ${version}`);
    const { u, gamma } = reader(bits);
    const groups = lines[4].match(/.{4}/g);
    const member = (names, i, size) => names[(i / size) | 0] + (i % size).toString(36);
    const [text, name, title, spelling] = lines.slice(0, 4).map((line, i) => {
      const lower = readWords(line);
      const names = groups.splice(0, i ? lower.length : Math.ceil(lower.length / 4));
      return { lower, names: i ? names : lower.map((_, part) => member(names, part, 4)) };
    });
    const [directory, facets] = [groups.pop(), groups.pop()];
    const [pages, span, block, threshold] = [gamma(), gamma(), gamma(), gamma()];
    const values = Array.from({ length: 16 }, () => u(8));
    const impacts = Array.from({ length: 16 }, () => u(4));
    /** Words of grammar say nothing beside others. */
    const grammar = new Set(readWords(lines[5]));
    return { text, name, title, spelling, grammar, blockName: (i) => member(groups, i, 16), facets, directory, pages, span, block, threshold, values, impacts };
  };

  const readText = (words, bits, root, part) => {
    const { u, gamma, rice, ascending } = reader(bits);
    const classes = [];
    const table = readTable(words, (form) => {
      const back = gamma();
      if (!back) classes.push({ part, forms: [] });
      const it = classes[classes.length - (back || 1)];
      it.forms.push(form);
      return it;
    });
    for (const it of classes) {
      const count = gamma() + 1;
      it.dropped = count < 64 ? 0 : gamma();
      it.hasPositions = count < 64 || u(1);
      it.impacts = new Uint8Array(count);
      it.sections = new Int32Array(count);
      const s = u(2);
      it.pages = ascending(count, gapParameter(root, count), (i) => {
        it.impacts[i] = root.impacts[rice(1)];
        if (s < 3) it.sections[i] = rice(s);
      });
      it.holders = it.pages.filter((_, i) => it.impacts[i]);
      it.df = it.holders.length + it.dropped;
    }
    return table;
  };

  const readKeys = (words, bits, root) => {
    const { u, gamma } = reader(bits);
    const width = log2(Math.max(1, root.pages - 1)) + 1;
    return readTable(words, (form) => Array.from({ length: gamma() + 1 }, () => ({ form, role: u(3), page: u(width) })));
  };

  const readSpelling = (words, bits) => {
    const { u } = reader(bits);
    return readTable(words, (form) => ({ form, grade: u(4) }));
  };

  const readRecords = (words) => words.split('\n').map((line) => {
    const [path, title, summary, ...sections] = line.split('\t');
    return { path: path.replace(/=$/, () => `${anchorOf(title)}.html`), title, summary, sections };
  });

  const readFacets = (words, bits) => {
    const { gamma, ascending } = reader(bits);
    return words.split('\n').filter(Boolean).map((line) => ({ facet: line[0], label: line.slice(1), pages: ascending(gamma(), 0) }));
  };

  // Queries

  /** Each before the letters that it becomes. */
  const letters = 'æaeœoeøoßssđdðdþthłlıiħh';
  /** Full-width letters and digits as plain ones. */
  const narrow = (text) => text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => wide.normalize('NFKC'));
  const fold = (text) => narrow(text
    .replace(/[\u00C0-\u024F\u1E00-\u1EFF]/g, (letter) => letter.normalize('NFD'))
    .replace(/[\u0300-\u036F\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replaceAll('Σ', 'σ').toLowerCase()
    .replace(/[ß-œ]/g, (letter) => letters.match(`${letter}(\\w+)`)?.[1] ?? letter)
    .replace(/[’ʼ]/g, "'").replace(/[\u2010-\u2015\u2212\uFF0D]/g, '-')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''));

  const run = "[\\p{L}\\p{M}\\p{N}]+(?:['’ʼ][\\p{L}\\p{M}\\p{N}]+)*";
  const compound = new RegExp(`${run}(?:-${run})*`, 'gu');
  /** The tokens of a text, grouped by compound. @returns {string[][]} */
  const tokensOf = (text) => (fold(text).match(compound) ?? []).map((tokens) =>
    tokens.split('-').map((token) => token.replace(/'s$/, '').replaceAll("'", '').slice(0, 40)));

  /** @returns {string[]} */
  const tokens = (text) => tokensOf(text).flat();
  const anchorOf = (text) => tokens(text).join('-');

  const numbers = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const isKind = ({ token }) => /^(codes?|cpt|hcpcs|modifiers?)$/.test(token);
  const isCode = ({ token }) => /^(\d{5}|[a-z]\d{4}|\d{4}[a-z])$/.test(token);

  const parse = (text) => {
    const typed = text.slice(0, 2000);
    const words = new Map();
    const [key, phrases, exclusions] = [[], [], []];
    const add = (token, word) => {
      if (words.get(token)?.isJoined ?? true) words.set(token, word);
    };
    let left = 24;
    for (const { 0: piece, 1: quoted, index } of typed.matchAll(/-?["“”„]([^"“”„]*)["“”„]|[^\p{White_Space}"“”„]+/gu)) {
      const groups = tokensOf(quoted ?? piece).map((group) => {
        const taken = group.slice(0, left);
        left -= taken.length;
        return taken;
      });
      const tokens = groups.flat();
      if (piece[0] === '-' && tokens.length && !/^-(\d{1,2}|[A-Z]{2})(?![\p{Alphabetic}\p{N}])/u.test(piece)) {
        exclusions.push(tokens);
      } else if (quoted === undefined) {
        const isLast = index + piece.length === typed.length && /[\p{L}\p{M}\p{N}]$/u.test(fold(piece));
        tokens.forEach((typed, i) => {
          const token = /^mins?$/.test(typed) && /^\d+$/.test(key.at(-1)?.token) ? 'minutes' : typed;
          add(token, { isOpen: isLast && i === tokens.length - 1 });
          const number = numbers.indexOf(token);
          key.push({ token, name: number < 0 ? token : `${number}`, isCapitals: narrow(piece).includes(token.toUpperCase()) });
        });
        for (const group of groups) {
          if ((group.length & ~1) === 2 && /^[a-z]{2,24}$/.test(group.join(''))) add(group.join(''), { isJoined: true });
        }
      } else if (tokens.length) {
        phrases.push(tokens);
        for (const token of tokens) add(token, {});
      }
    }
    return { words, key, phrases, exclusions };
  };

  const isVowel = (letter) => 'aeiouy'.includes(letter);
  /** What a letter too few or too many costs: vowels and pairs are mistaken easily. */
  const slip = (word, i) => (isVowel(word[i]) || word[i] === word[i - 1] ? 2 : 3);
  /** What it costs to make one word of another; 9, which is too much, if it is more than `most`. */
  const distance = (a, b, most) => {
    const rows = [[0]];
    for (let j = 1; j <= b.length; j += 1) rows[0][j] = rows[0][j - 1] + slip(b, j - 1);
    for (let i = 1; i <= a.length; i += 1) {
      const [above, x] = [rows[i - 1], a[i - 1]];
      const row = [above[0] + slip(a, i - 1)];
      for (let j = 1; j <= b.length; j += 1) {
        const y = b[j - 1];
        const isSwap = i > 1 && x === b[j - 2] && y === a[i - 2];
        row[j] = Math.min(above[j] + slip(a, i - 1), row[j - 1] + slip(b, j - 1),
          above[j - 1] + (x === y ? 0 : isVowel(x) && isVowel(y) ? 2 : 3), isSwap ? rows[i - 2][j - 2] + 3 : 99);
      }
      if (Math.min(...row) > most) return 9;
      rows.push(row);
    }
    return rows[a.length][b.length];
  };

  /** Where the first of sorted words stands that is not before `word`. */
  const place = (sorted, word) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  /** The values of the words that begin with `word`. */
  const beginning = ({ forms, values }, word) => {
    const first = place(forms, word);
    let end = first;
    while (forms[end]?.startsWith(word)) end += 1;
    return values.slice(first, end);
  };

  // Answers

  const [identifier, pair, range, title, alias, misspelling, comparison] = Array(7).keys();

  /** `get` reads a part, or notes that it is missing; as long as one is, what is returned means nothing. */
  const compute = (query, { limit = 10, ...options }, get, missing) => {
    const root = get('root', readRoot);
    const facets = root && get(root.facets, readFacets);
    if (!root) return;
    const isGrammar = ({ token }) => root.grammar.has(token);

    /** The part that holds a word, and at most `more` behind it with words that begin with it. */
    const holding = ({ lower, names }, word, more, decode) => {
      const at = place(lower, word);
      const first = lower[at] === word ? at : at - 1;
      let end = first + 1;
      while (end <= first + more && lower[end]?.startsWith(word)) end += 1;
      return names.slice(first, end).flatMap((name, i) => get(name, decode, root, first + i) ?? []);
    };

    // Words
    const classOf = (word) => holding(root.text, word, 0, readText).map(({ forms, values }) => {
      const i = place(forms, word);
      return forms[i] === word && values[i];
    })[0];
    const spellings = (letter) => (root.spelling.names.length
      ? holding(root.spelling, letter, Infinity, readSpelling).flatMap((part) => beginning(part, letter))
      : holding(root.text, letter, Infinity, readText).flatMap(({ forms, values }) => forms
        .map((form, i) => ({ form, df: values[i].df, grade: log2(values[i].df) }))
        .filter(({ form, df }) => form[0] === letter && df >= root.threshold && /^[a-z]{4,}$/.test(form))));
    /** Whether there is something to go by, so that a word which is on no page need not be taken for another. */
    const isKnown = [...query.words.keys()].some((token) => !isGrammar({ token }) && classOf(token));
    const sorted = (word) => [...word].sort().join('');
    const candidates = (word, letter, most) => spellings(letter)
      .map((candidate) => ({ ...candidate, cost: distance(word, candidate.form, most) }))
      .filter(({ form, cost }) => cost <= most
        && (!isKnown || word.length > 5 || form.length !== word.length || sorted(form) === sorted(word)))
      .sort((a, b) => 2 * (a.cost - b.cost) + b.grade - a.grade || a.cost - b.cost)
      .filter(({ cost, grade }, _, [best]) => cost === best.cost && grade === best.grade)
      .slice(0, 2);
    const corrections = [];
    const match = (it, weight, df = it.df) => ({ it, weight, df });
    /** For each word the classes that count, each with its weight in sixteenths. */
    const words = [...query.words].map(([token, { isJoined, isOpen }]) => {
      const it = classOf(token);
      if (it) return { token, found: [match(it, 16)] };
      const longer = isOpen && token.length > 1
        ? holding(root.text, token, 1, readText).flatMap((part) => [...new Set(beginning(part, token))]) : [];
      if (longer.length) {
        const df = Math.min(root.pages, longer.reduce((sum, { df: one }) => sum + one, 0));
        return { token, found: longer.map((one) => match(one, 10, df)) };
      }
      if (missing.size || isJoined || options.typed || isGrammar({ token }) || !/^[a-z]{4,}$/.test(token)) return { token, found: [] };
      let forms = candidates(token, token[0], token.length < 6 ? 3 : token.length < (isKnown ? 8 : 6) ? 4 : 6);
      if (!forms.length && !missing.size) forms = candidates(token, token[1], 3);
      const found = [];
      for (const { form } of forms) {
        const one = classOf(form);
        if (one && one !== found[0]?.it) {
          found.push(match(one, 14));
          corrections.push({ typed: token, used: form });
        }
      }
      return { token, found, used: forms[0]?.form };
    });

    // Names
    const keysFrom = (list, key, more) => holding(list, key, more, readKeys).flatMap((part) => beginning(part, key).flat());
    const pagesOf = (keys, ...roles) => keys.filter(({ role }) => roles.includes(role)).map(({ page }) => page);
    const exact = (list, name) => keysFrom(list, name, 0).filter(({ form }) => form === name);
    const entries = (name, ...roles) => pagesOf(exact(root.name, name), ...roles);
    const nameOf = (part, field = 'name') => part.map((one) => one[field]).join(' ');
    /** What has the tokens for its name as they were typed, or if nothing has, as they are corrected. */
    const named = (list, part) => {
      const found = exact(list, nameOf(part));
      return found.length ? found : exact(list, nameOf(part, 'used'));
    };
    const meant = (part, ...roles) => pagesOf(named(root.name, part), ...roles);
    /** By page; `place` where the order in the tier is given. */
    const tiers = new Map();
    const raise = (tier, pages, isOrdered) => pages.forEach((page, i) => {
      if (!(tiers.get(page)?.tier >= tier)) tiers.set(page, { tier, place: isOrdered ? i : 0 });
    });
    const bonuses = new Map();
    const reward = (bonus, pages) => {
      for (const page of pages) bonuses.set(page, Math.max(bonus, bonuses.get(page) ?? 0));
    };
    const logarithm = (n) => 16 * log2(n) + ((16 * n) >> log2(n)) - 16;
    const idf = (df) => Math.max(1, logarithm(((32 * (root.pages + 1)) / (2 * df + 1)) | 0) - 64);
    const worth = (part) => part.filter((one) => part.length < 2 || !isGrammar(one))
      .reduce((sum, one) => sum + idf(isGrammar(one) ? 1 : one.word.found[0]?.df ?? 1), 0);

    /** The tokens, misspelt ones corrected. */
    const key = query.key.map((one) => {
      const word = words.find(({ token }) => token === one.token);
      return { ...one, word, used: word.used ?? one.name, token: word.used ?? one.token };
    });
    const whole = nameOf(key);
    const misspelt = [];
    let relation;
    const spelt = (part) => {
      const pages = options.typed ? [] : meant(part, misspelling);
      misspelt.push(...pages.map((page) => ({ typed: nameOf(part), page })));
      return pages;
    };
    if (whole) {
      raise(6, meant(key, identifier));
      raise(5, meant(key, range));
      raise(4, [...meant(key, alias), ...pagesOf(named(root.title, key), title), ...spelt(key)]);
      const asked = key.filter((one) => !isKind(one) && (!isGrammar(one) || meant([one], identifier).length));
      const pages = asked.map((one) => meant([one], identifier));
      /** Whether the question is which of two, and not how both go together. */
      const isChoice = key.some(({ token }, i) => /^(compare|difference|or|versus|vs)$/.test(token)
        || (token === 'same' && key[i + 1]?.token === 'as'));
      const codes = key.filter(isCode);
      /** The codes that a part stands for, each with its role: itself, or those that what is called so is billed with. */
      const codesOf = (part) => ['name', 'used'].flatMap((field) => keysFrom(root.name, `${nameOf(part, field)} =`, 1))
        .map(({ form, role }) => ({ code: form.split('=')[1], role }));
      /** The pages about two. What can be billed with one code is one service, and a technique right beside a name belongs to it. */
      const both = (one, other) => {
        const [first, second] = [one, other].map(codesOf);
        const isOwn = [first, second].every((its) => its.some(({ role }) => role === pair));
        if ((isChoice && codes.length > 2) || first.some(({ code }) => second.some((its) => its.code === code))
          || !(isOwn || key.indexOf(other[0]) > key.indexOf(one.at(-1)) + 1)) return [];
        return first.flatMap((a) => second.flatMap((b) => {
          if (a.role === range || b.role === range) return [];
          const about = (role) => entries(`${a.code} ${b.code}`, role);
          const pairs = isChoice ? [] : about(pair);
          return pairs.length || !(isChoice || [...one, ...other].every(isCode)) ? pairs : about(comparison);
        }));
      };
      if ((key.some(isKind) || asked.some(isCode)) && pages.every((found) => found.length)) {
        const pairs = asked.flatMap((one, i) => asked.slice(i + 1).flatMap((other) => both([one], [other])));
        raise(7, pairs, true);
        if (pairs.length || !isChoice) raise(6, pages.flat(), true);
        if (asked.length > 1) relation = { tokens: asked.map(({ token }) => token), page: pairs[0] };
      }
      if (key.length === 1 && /^([a-z]?\d|.{1,2}$)/.test(key[0].token)) {
        raise(3, pagesOf(keysFrom(root.name, whole, Infinity).filter(({ form }) => form !== whole), identifier), true);
      }
      if (whole.length > 2) {
        reward(120 * worth(key), pagesOf([root.name, root.title].flatMap((list) => keysFrom(list, whole, 1)), title, alias));
      }
      const isUnit = (one) => /^(minute|unit)s?$/.test(one?.token);
      const isNamed = (i) => [key[i - 1], key[i + 1]].some((other) => /^mod(ifier)?s?$/.test(other?.token));
      const isNumber = (i) => /^\d\d?$/.test(key[i].token) && !isNamed(i);
      /** Whether a number tells how many, and is no modifier. */
      const isAmount = (i) => isNumber(i) && key.some(isUnit) && (isUnit(key[i + 1]) || !isCode(key[i - 1] ?? {}));
      let found = [];
      const addWindow = (part, isName) => {
        const identifiers = isName ? meant(part, identifier) : [];
        const others = [...meant(part, alias), ...(isChoice ? [] : spelt(part))];
        if (identifiers.length + others.length + codesOf(part).length) {
          for (const one of part) one.isTaken = true;
          found.push({ part, value: worth(part), identifiers, others });
        }
      };
      for (const one of codes) if (codes.some((other) => both([one], [other]).length)) addWindow([one], true);
      for (let length = Math.min(6, key.length - 1); length > 0; length -= 1) {
        for (let start = 0; start + length <= key.length; start += 1) {
          const part = key.slice(start, start + length);
          const isName = length > 1 || !isAmount(start) && (part[0].isCapitals || !isGrammar(part[0]) || isNamed(start));
          if ((isName || !start) && !part.every(isKind) && !part.some(({ isTaken }) => isTaken)) addWindow(part, isName);
        }
      }
      const services = found.map(({ part }) => part).filter((part) => !isCode(part[0]) && codesOf(part).length);
      /** Numbers that tell minutes or units: before the word, or beside a service. */
      const told = key.filter((_, i) => (isAmount(i) && isUnit(key[i + 1]))
        || (isNumber(i) && services.some((part) => part[0] === key[i + 1] || part.at(-1) === key[i - 1])));
      const isTold = (one) => told[1] && told.includes(one);
      key.forEach((one, i) => {
        if (isAmount(i) || isTold(one)) one.word.isAmount = true;
      });
      found = found.filter(({ part }) => part[1] || !isTold(part[0]));
      if (told[1] && !found.some(({ part, identifiers }) => identifiers.length && !isCode(part[0]))) {
        reward(160 * worth(key.filter((one, i) => isTold(one) || isTold(key[i - 1])
          || (services[1] && services.flat().includes(one)))), entries('minutes to units', alias));
      }
      for (const first of key.some(({ word }) => word.isAmount) ? [] : found) {
        for (const second of found) {
          const pages = both(first.part, second.part);
          reward(160 * (first.value + second.value), pages);
          // Neither alone is the answer then.
          if (pages.length) first.isPaired = second.isPaired = true;
        }
      }
      for (const { value, identifiers, others } of found.filter(({ isPaired }) => !isPaired)) {
        reward(160 * value, identifiers);
        // Not if it is asked which, or how the minutes of all are counted.
        if (!isChoice && !told[1]) reward(((160 * value * value) / Math.max(value, worth(key))) | 0, others);
      }
    }
    if (missing.size) return;

    // Scores
    let telling = words.filter((one) => !isGrammar(one) && !one.isAmount);
    if (!telling.length) telling = words;
    const scores = new Int32Array(root.pages);
    /** By impact. */
    const amounts = ({ df, weight }) => root.values.map((value) => (idf(df) * value * weight) >> 4);
    for (const { found } of telling) {
      const best = new Int32Array(root.pages);
      for (const one of found) {
        const { pages, impacts } = one.it;
        const amount = amounts(one);
        for (let i = 0; i < pages.length; i += 1) best[pages[i]] = Math.max(best[pages[i]], amount[impacts[i]]);
      }
      best.forEach((most, page) => { scores[page] += most; });
    }
    for (const [page, bonus] of bonuses) scores[page] += bonus;

    // Phrases
    /** By page; nothing if they are not kept. */
    const positions = (it) => {
      const name = it.hasPositions && !it.positions && get(root.directory, (names) => names)?.slice(4 * it.part, 4 * it.part + 4);
      const bits = name && name !== '----' && get(name, (_, numbers) => numbers);
      if (!bits) return it.positions;
      const { u, gamma, ascending, skip } = reader(bits);
      const classes = [...new Set(get(root.text.names[it.part]).values)].filter(({ hasPositions }) => hasPositions);
      for (let before = classes.indexOf(it); before > 0; before -= 1) skip(gamma());
      gamma();
      const k = u(4);
      const df = it.dropped && gamma() + 1;
      const pages = df ? ascending(df, gapParameter(root, df)) : it.holders;
      it.positions = new Map();
      for (const page of pages) it.positions.set(page, ascending(gamma() + 1, k));
      return it.positions;
    };
    const withPhrase = (tokens) => {
      const classes = tokens.map(classOf);
      if (!classes.every(Boolean)) return new Set();
      const places = classes.map((it) => (tokens.length > 1 || it.dropped ? positions(it) : undefined));
      const [first, ...others] = classes.map((it, i) => new Set(places[i]?.keys() ?? it.holders));
      const pages = [...first].filter((page) => others.every((other) => other.has(page)));
      const start = places.findIndex(Boolean);
      if (places.filter(Boolean).length < 2) return new Set(pages);
      return new Set(pages.filter((page) => {
        const here = places.map((other) => other && new Set(other.get(page)));
        return [...here[start]].some((position) => here.every((other, i) => !other || other.has(position - start + i)));
      }));
    };
    const required = query.phrases.map(withPhrase);
    const excluded = query.exclusions.map(withPhrase);

    // Pages: cut lists lack some that have a phrase.
    let pages = Array.from(scores.keys()).filter((page) => (required[0] || scores[page] || tiers.has(page))
      && required.every((set) => set.has(page)) && !excluded.some((set) => set.has(page)));
    const counts = {};
    const isFound = [];
    for (const page of pages) isFound[page] = 1;
    for (const facet of ['kind', 'category', 'payer']) {
      const wanted = [options[facet] || []].flat();
      const labels = facets.filter((label) => label.facet === facet[0]);
      counts[facet] = labels.map(({ label, pages: its }) => [label, its.filter((page) => isFound[page]).length]).filter(([, count]) => count);
      const chosen = new Set(labels.filter(({ label }) => wanted.includes(label)).flatMap(({ pages: its }) => [...its]));
      if (wanted.length) pages = pages.filter((page) => chosen.has(page));
    }
    // Only what is shown is put in order.
    const least = Int32Array.from(pages, (page) => scores[page]).sort().at(-limit) ?? 0;
    const tierOf = (page) => tiers.get(page) ?? { tier: 0, place: 0 };
    const shown = pages.filter((page) => scores[page] >= least || tiers.has(page)).sort((a, b) =>
      tierOf(b).tier - tierOf(a).tier || tierOf(a).place - tierOf(b).place || scores[b] - scores[a] || a - b).slice(0, limit);
    if (missing.size) return;

    // Records
    const record = (page) => page >= 0 && get(root.blockName((page / root.block) | 0), readRecords)?.[page % root.block];
    const sectionOf = (page) => {
      if ([4, 6, 7].includes(tierOf(page).tier)) return 0;
      const sums = [];
      for (const { found } of telling) {
        let [most, section] = [-1, 0];
        for (const one of found) {
          const i = one.it.pages.indexOf(page);
          const amount = i < 0 ? -1 : amounts(one)[one.it.impacts[i]];
          if (amount > most) [most, section] = [amount, one.it.sections[i]];
        }
        if (most >= 0) sums[section] = (sums[section] ?? 0) + most;
      }
      return Math.max(0, sums.indexOf(Math.max(...sums.flat())));
    };
    const result = (page) => {
      const { sections, ...rest } = record(page) ?? { sections: [] };
      const [anchor = '', heading = ''] = sections.slice(2 * sectionOf(page));
      return {
        ...rest, heading, anchor: anchor === '=' ? anchorOf(heading) : anchor, score: scores[page], tier: tierOf(page).tier,
        kind: facets.find(({ facet, pages: its }) => facet === 'k' && its.includes(page))?.label,
      };
    };
    const nearest = words.filter((one) => isCode(one) && !one.found.length && !entries(one.token, identifier, range).length).map(({ token }) => {
      const swapped = [0, 1, 2, 3].map((i) => token.slice(0, i) + token[i + 1] + token[i] + token.slice(i + 2)).sort();
      let codes = [...new Set(swapped)].filter((code) => isCode({ token: code }) && entries(code, identifier).length);
      if (!codes.length) {
        const series = keysFrom(root.name, token.slice(0, 2), Infinity).filter(({ form, role }) => role === identifier && isCode({ token: form })).map(({ form }) => form);
        codes = [series.findLast((code) => code < token), series.find((code) => code > token)].filter(Boolean);
      }
      return { typed: token, codes: codes.map((code) => ({ name: code.toUpperCase(), path: record(entries(code, identifier)[0])?.path })) };
    });
    return {
      results: shown.map(result), total: pages.length, nearest, facets: counts,
      // Who types words of the site made no slip.
      corrections: [...misspelt.filter(({ typed }) => !typed.split(' ').every(classOf)).map(({ typed, page }) => ({ typed, used: record(page)?.title })), ...corrections],
      relation: relation && { ...relation, path: record(relation.page)?.path },
      words: [...new Set(telling.flatMap(({ found }) => found.flatMap(({ it }) => it.forms)))],
    };
  };

  (globalThis.fascia ??= {}).search = {
    /** Called by the files of the index. */
    add: (name, ...part) => { parts.set(name, part); },

    /**
     * Rejects with an Error that says what is wrong if a part of the index is missing or broken.
     * @param {string} text
     * @param {{ limit?: number, typed?: string, kind?: string, category?: string, payer?: string }} options `typed`: correct nothing
     */
    answer: async (text, options = {}) => {
      const query = parse(text);
      for (;;) {
        const missing = new Set();
        const get = (name, decode, ...context) => {
          if (!read.has(name)) {
            if (!parts.has(name)) {
              missing.add(name);
              return;
            }
            const [words, bits] = parts.get(name);
            // What is not named for its contents begins with its check.
            const start = name === 'root' || name[4] ? 4 : 0;
            const rest = words.slice(start);
            parts.delete(name);
            if (hash(`${rest}\n${bits}`) !== (words.slice(0, start) || name)) throw new Error(`search/${name}.js is corrupt`);
            read.set(name, decode(rest, bits, ...context));
          }
          return read.get(name);
        };
        const answer = compute(query, options, get, missing);
        if (!missing.size) return answer;
        await Promise.all(Array.from(missing, load));
      }
    },

    /** A word of a text; and its tokens. */
    word: new RegExp(run, 'gu'),
    tokens,
  };
})();
