// How fast npm's rss-parser turns the same texts into entries; the second of two rounds. rss_parser_rate.mjs DAY/feeds
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import Parser from 'rss-parser';

const feeds = [];
for (const name of readdirSync(process.argv[2]).sort()) {
  try {
    const saved = JSON.parse(readFileSync(join(process.argv[2], name), 'utf8'));
    if (saved.status_code === 200 && typeof saved.response_text === 'string') feeds.push(saved.response_text);
  } catch {
    // four of the saved fetches are broken JSON
  }
}
const size = feeds.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
for (let round = 0; round < 2; ++round) {
  const parser = new Parser();
  const before = process.cpuUsage();
  let entries = 0;
  let refused = 0;
  for (const text of feeds) {
    try {
      entries += (await parser.parseString(text)).items.length;
    } catch {
      ++refused;
    }
  }
  const spent = process.cpuUsage(before);
  const seconds = (spent.user + spent.system) / 1e6;
  if (round === 1)
    console.log(`rss-parser\t${size.toFixed(1)} MB\t${seconds.toFixed(2)} s\t${(size / seconds).toFixed(1)} MB/s\t${entries} entries\t${refused} refused`);
}
