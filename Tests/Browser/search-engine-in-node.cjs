// Asks the query engine of templates/assets in Node: node search-engine-in-node.cjs ENGINE SITE < cases.json > answers.json
// A case is [query, options]. There is no page in Node, so what the engine uses of one is made here.
const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');

const [engine, site] = process.argv.slice(2);
const document = {
  currentScript: { src: 'file:///assets/search-engine.js' },
  createElement: () => ({}),
  head: {
    append(script) {
      const file = path.join(site, new URL(script.src).pathname);
      fs.readFile(file, 'utf8', (error, text) => {
        if (error) return script.onerror();
        vm.runInContext(text, page);
        return script.onload();
      });
    },
  },
};
const page = vm.createContext({ document, URL, addEventListener() {} });
vm.runInContext(fs.readFileSync(engine, 'utf8'), page);

(async () => {
  const answers = [];
  for (const [query, options] of JSON.parse(fs.readFileSync(0, 'utf8'))) answers.push(await page.fascia.search.answer(query, options));
  process.stdout.write(JSON.stringify(answers));
})();
