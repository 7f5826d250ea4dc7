// Runs a peer over a folder of pages and prints its figures: pages/s and MB/s of processor time of the best of
// ROUNDS, peak memory. With OUT, writes what it finds as article lines for the project's scorer.
//   npm ci --prefix bench/pages/peers
//   node bench/pages/peers/measure.mjs readability|defuddle FOLDER [ROUNDS] [OUT.jsonl]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseHTML } from 'linkedom';

const [peer, folder, rounds = '3', out] = process.argv.slice(2);
if (!['readability', 'defuddle'].includes(peer) || !folder) {
  console.error('usage: measure.mjs readability|defuddle FOLDER [ROUNDS] [OUT.jsonl]');
  process.exit(2);
}

// Text of an element with a line for each block, as a reader would copy it.
const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'TR', 'TD',
  'TABLE', 'SECTION', 'ARTICLE', 'FIGURE', 'FIGCAPTION', 'PRE', 'BR', 'DD', 'DT']);
function linesOf(html) {
  const { document } = parseHTML(`<html><body>${html ?? ''}</body></html>`);
  let text = '';
  const open = [document.body];
  while (open.length > 0) {
    const node = open.pop();
    if (typeof node === 'string') { text += node; continue; }
    if (node.nodeType === 3) { text += node.textContent; continue; }
    if (node.nodeType !== 1) continue;
    const isBlock = BLOCKS.has(node.tagName);
    if (isBlock) { text += '\n'; open.push('\n'); }
    for (const child of [...node.childNodes].reverse()) open.push(child);
  }
  return text.replace(/[ \t]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim();
}

let extract;
if (peer === 'readability') {
  const { Readability } = await import('@mozilla/readability');
  extract = async (html) => {
    const found = new Readability(parseHTML(html).document).parse();
    return { headline: found?.title, published: found?.publishedTime, html: found?.content };
  };
} else {
  const { Defuddle } = await import('defuddle/node');
  extract = async (html) => {
    const found = await Defuddle(parseHTML(html).document, 'https://outlet.example/', { markdown: false });
    return { headline: found?.title, published: found?.published, html: found?.content };
  };
}
for (const name of ['log', 'warn', 'error', 'debug']) if (peer === 'defuddle') console[name] = () => {};

const pages = readdirSync(folder).sort().map((name) => ({
  id: basename(name).replace(/\.html?$/, ''), html: readFileSync(join(folder, name), 'utf8') }));
const bytes = pages.reduce((sum, page) => sum + Buffer.byteLength(page.html), 0);
let best = Infinity, lines = [], failed = 0;
for (let round = 0; round < Number(rounds); ++round) {
  const before = process.cpuUsage();
  const found = [];
  failed = 0;
  for (const page of pages) {
    try { found.push([page.id, await extract(page.html)]); } catch { ++failed; found.push([page.id, {}]); }
  }
  const used = process.cpuUsage(before);
  best = Math.min(best, (used.user + used.system) / 1e6);
  lines = found;
}
if (out) {
  writeFileSync(out, lines.map(([id, found]) => JSON.stringify({ type: 'article', id, headline: found.headline ?? '',
    published: found.published ?? null, text: linesOf(found.html) })).join('\n') + '\n');
}
process.stdout.write(`${peer}: ${pages.length} pages, ${failed} failed, ${(bytes / 1e6).toFixed(1)} MB: ` +
  `${(pages.length / best).toFixed(0)} pages/s, ${(bytes / 1e6 / best).toFixed(1)} MB/s, ` +
  `peak ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
