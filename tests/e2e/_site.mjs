// What the browser tests share: an installation made from the sample newsroom, the site over it, and Chromium.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SKIPPED = 77;
export const logline = process.env.LOGLINE;
const source = process.env.LOGLINE_SOURCE_DIR ?? join(import.meta.dirname, '..', '..');
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

export function skipWithoutBrowser() {
  if (!existsSync(chromium) || !existsSync(join(import.meta.dirname, 'node_modules', 'playwright-core'))) {
    console.log('skipped: no Chromium, or `npm ci` was not run in tests/e2e');
    process.exit(SKIPPED);
  }
}

// A new installation with everything of samples/newsroom in it, and further documents by their names.
export function makeInstallation(documents = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'logline-e2e-'));
  const further = mkdtempSync(join(tmpdir(), 'logline-e2e-documents-'));
  for (const [name, text] of Object.entries(documents)) writeFileSync(join(further, name), text);
  for (const words of [['init'], ['import', join(source, 'samples', 'newsroom'), ...Object.keys(documents).map((name) => join(further, name))]]) {
    const run = spawnSync(logline, ['--dir', folder, ...words], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(`logline ${words.join(' ')} gave ${run.status}: ${run.stderr}`);
  }
  rmSync(further, { recursive: true, force: true });
  return folder;
}

// Serves the folder on a free port; resolves when the address was printed, and with --logins the operator's link.
export function serve(folder, options = []) {
  const child = spawn(logline, ['--dir', folder, 'serve', '--listen', '127.0.0.1:0', ...options], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () =>
    new Promise((resolve) => {
      child.once('exit', (code) => resolve(code));
      child.kill('SIGTERM');
    });
  return new Promise((resolve, reject) => {
    let printed = '';
    child.once('exit', (code) => reject(new Error(`logline serve ended with ${code}: ${printed}`)));
    child.stdout.on('data', (bytes) => {
      printed += bytes;
      const address = /http:\/\/[0-9.:]+\//.exec(printed);
      const joinLink = /http:\S+\/join\/\w+/.exec(printed)?.[0];
      if (!address || (options.includes('--logins') && !joinLink)) return;
      child.removeAllListeners('exit');
      resolve({ url: address[0], joinLink, stop });
    });
  });
}

export async function launch() {
  const { chromium: driver } = await import('playwright-core');
  return driver.launch({
    executablePath: chromium,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
           '--disable-component-update', '--disable-sync'],
  });
}

export const axeSource = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const remove = (folder) => rmSync(folder, { recursive: true, force: true });
