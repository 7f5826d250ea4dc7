// The trees that parse5 builds, in the form of html5lib's tests. usage: node parse5_trees.mjs PAGES TREES
// Both files hold texts, each behind its length in bytes (32 bits, little endian).
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const packages = createRequire(new URL('../../e2e/package.json', import.meta.url));
const { parse } = await import(packages.resolve('parse5'));
const SPACES = { 'http://www.w3.org/2000/svg': 'svg ', 'http://www.w3.org/1998/Math/MathML': 'math ' };

function element(node, indent) {
  const attributes = node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix} ${name}` : name, value]);
  attributes.sort(([a], [b]) => (a < b ? -1 : 1));
  return `<${SPACES[node.namespaceURI] ?? ''}${node.tagName}>` + attributes.map(([name, value]) => `\n${indent}  ${name}="${value}"`).join('');
}

function doctype({ name, publicId, systemId }) {
  return `<!DOCTYPE ${name}${publicId || systemId ? ` "${publicId}" "${systemId}"` : ''}>`;
}

function line(node, indent) {
  switch (node.nodeName) {
    case '#text': return `"${node.value}"`;
    case '#comment': return `<!-- ${node.data} -->`;
    case '#documentType': return doctype(node);
    default: return element(node, indent);
  }
}

// Without recursion: some pages nest deeper than the stack.
function dump(document) {
  const lines = [];
  const waiting = document.childNodes.map((node) => ({ node, depth: 0 })).reverse();
  while (waiting.length > 0) {
    const { node, depth } = waiting.pop();
    const indent = `| ${'  '.repeat(depth)}`;
    lines.push(indent + line(node, indent));
    if (node.content) lines.push(`${indent}  content`);
    const children = node.content?.childNodes ?? node.childNodes ?? [];
    for (let i = children.length - 1; i >= 0; --i) waiting.push({ node: children[i], depth: depth + (node.content ? 2 : 1) });
  }
  return lines.map((one) => `${one}\n`).join('');
}

const [, , pages, trees] = process.argv;
const input = readFileSync(pages);
const output = [];
for (let at = 0; at < input.length;) {
  const length = input.readUInt32LE(at);
  const text = input.toString('utf8', at + 4, at + 4 + length);
  const tree = Buffer.from(dump(parse(text, { scriptingEnabled: false })));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(tree.length);
  output.push(size, tree);
  at += 4 + length;
}
writeFileSync(trees, Buffer.concat(output));
