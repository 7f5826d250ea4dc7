// People who sign in, in Chromium: the one-time link, a household, keys, lines marked as read, what one follows, a
// new line that arrives while the page is open, and nothing that keeps anybody out (axe-core).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { axeSource, launch, logline, makeInstallation, remove, serve, skipWithoutBrowser } from './_site.mjs';

skipWithoutBrowser();
const SLOW = 120_000;  // a machine that builds beside the test is slow
const PASSWORD = 'correct horse';
const folder = makeInstallation();
const site = await serve(folder, ['--logins', '--no-fetch']);
const browser = await launch();
const axe = axeSource();
const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });
const context = await browser.newContext({ bypassCSP: true });  // axe runs as the page's own script
const page = await context.newPage();
page.setDefaultTimeout(SLOW);
const complaints = [];
page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
page.on('pageerror', (error) => complaints.push(String(error)));
const address = (path) => new URL(path, site.url).href;

async function check(name) {
  await page.evaluate(axe);
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes[0].html}`), [], `${name} ${width}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${name} ${width}: ${wide} px too wide`);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${width}.png`), fullPage: true });
  }
  console.log(`ok   ${name}`);
}

// ---- coming in ----
await page.goto(address('/titles'));
assert.match(page.url(), /\/sign-in\?to=/);
await check('sign-in');
await page.goto(site.joinLink);
await check('join');
await page.getByLabel('Name').fill('Ada');
await page.getByLabel('Password').fill(PASSWORD);
await page.getByRole('button', { name: 'Make the login' }).click();
assert.equal(new URL(page.url()).pathname, '/');
assert.ok((await page.locator('.entry').count()) > 5, 'the log is shown');
assert.equal((await page.request.get(site.joinLink)).status(), 404, 'the link works once');
for (const path of ['household', 'login', 'logins']) {
  await page.goto(address(`/${path}`));
  await check(path);
}

// ---- keys and marks ----
await page.goto(address('/?show=all'));
await page.keyboard.press('j');
await page.keyboard.press('j');
const second = page.locator('.entry[data-story]').nth(1);
assert.equal(await second.getAttribute('aria-current'), 'true', 'j moves down');
await page.keyboard.press('m');
await page.waitForFunction(() => document.querySelectorAll('.entry.read').length === 1);
await page.reload();
assert.equal(await page.locator('.entry.read').count(), 1, 'it is remembered');
await page.keyboard.press('?');
assert.ok(await page.locator('#keys').evaluate((keys) => keys.open), '? lists the keys');
await page.locator('.keyswitch input').uncheck();
await page.locator('h1').click();
await page.keyboard.press('j');
assert.equal(await page.locator('.entry[aria-current]').count(), 0, 'keys can be switched off');
await page.locator('.keyswitch input').check();

// ---- following, and only then a filter for it ----
const title = await page.locator('.entry .kick a').first().getAttribute('href');
await page.goto(address(title));
await page.locator('[data-key="f"]').click();
assert.equal(await page.locator('[data-key="f"]').getAttribute('aria-pressed'), 'true');
await page.goto(address('/'));
assert.equal(await page.locator('.filters [aria-current]').textContent(), 'My titles');
for (const link of await page.locator('.entry:not(.wall) .kick a').all()) assert.equal(await link.getAttribute('href'), title);
await check('log-of-mine');

// ---- suggestions for a mistyped name ----
await page.goto(address('/search'));
await page.locator('#q').fill('the proving drawre');
await page.waitForFunction(() => document.querySelector('#q-list')?.options.length > 0);
await page.keyboard.press('Enter');
assert.match(await page.locator('#names').textContent(), /Did you mean/);
console.log('ok   mistyped names are found');

// ---- a line that comes while the page is open ----
await page.goto(address('/?show=all'));
const listening = page.waitForResponse((answer) => answer.url().endsWith('/api/v1/events'));
await page.reload();
await listening;
await page.waitForTimeout(2500);  // the stream has looked once at what is there
const line = { id: 'news', outlet: 'Late Post', url: 'https://late.example/a', published: '2026-07-02T10:00:00Z', title: 'Wolf Notch renewed for season 9 at Pennant', text: 'Pennant has renewed the television drama Wolf Notch for a ninth season, the network announced on Thursday.' };
writeFileSync(`${folder}.jsonl`, `${JSON.stringify(line)}\n`);
const run = spawnSync(logline, ['--dir', folder, 'import', `${folder}.jsonl`], { encoding: 'utf8' });
assert.equal(run.status, 0, run.stderr);
await page.locator('.live a').waitFor({ state: 'visible' });
assert.match(await page.locator('.live a').textContent(), /Show \d+ lines? that arrived/);
await page.locator('.live a').click();
await page.getByText('Wolf Notch').first().waitFor();
console.log('ok   a new line is told of');

// ---- dates and times by the reader's own clock ----
await page.goto(address('/settings'));
await page.getByLabel('Dates and times are those of').selectOption('Asia/Tokyo');
await page.getByRole('button', { name: 'Save' }).click();
await page.goto(address('/?show=all'));
assert.equal(await page.locator('.entry', { hasText: 'Late Post' }).locator('time').first().textContent(), '19:00');
assert.match(await page.locator('.foot').textContent(), /Asia\/Tokyo/);
console.log('ok   times are those of the zone chosen');

// ---- what one's services have ----
await page.goto(address('/settings'));
await page.getByLabel('Services I can watch').fill('Pennant\n');
await page.getByRole('button', { name: 'Save' }).click();
await page.goto(address('/'));
await page.getByRole('link', { name: 'My services' }).click();
assert.ok((await page.locator('.entry:not(.wall)').count()) > 0, 'a service has something');
assert.ok((await page.getByText('Wolf Notch').count()) > 0);
await check('log-of-services');

// ---- the desk takes an article down ----
await page.goto(address('/desk'));
await page.getByLabel('Address of an article').fill('https://late.example/a');
await page.getByRole('button', { name: 'Take it down for good' }).click();
for (let tries = 0; tries < 60 && !/lost what it names/.test(await page.locator('#takedown ~ [role=status]').textContent()); tries += 1) {
  await page.waitForTimeout(1000);
  await page.reload();
}
assert.match(await page.locator('#takedown ~ [role=status]').textContent(), /1 document lost what it names/);
await check('desk-taken-down');
await page.goto(address('/?show=all'));
assert.equal(await page.getByText('Late Post').count(), 0, 'it is gone from the log');
await page.goto(address('/desk'));
await page.getByRole('button', { name: 'Let it in again' }).click();
for (let tries = 0; tries < 60 && !/lifted\. What/.test(await page.locator('#takedown ~ [role=status]').textContent()); tries += 1) {
  await page.waitForTimeout(1000);
  await page.reload();
}
assert.equal(await page.getByRole('button', { name: 'Let it in again' }).count(), 0, 'it is lifted');

// ---- another reader of the household has a wall and marks of their own; signing out ----
await page.goto(address('/household'));
await page.getByLabel('Name', { exact: true }).fill('Kid');
await page.getByRole('button', { name: 'Add' }).click();
await page.getByRole('button', { name: 'Read as Kid' }).click();
assert.equal(await page.locator('.entry.read').count(), 0);
assert.match(await page.locator('.mast .me').textContent(), /Kid/);
await page.goto(address('/settings'));
await page.getByRole('button', { name: 'Sign out' }).click();
assert.match(page.url(), /\/sign-in/);
await page.getByLabel('Name').fill('ada');
await page.getByLabel('Password').fill('not the password');
await page.getByRole('button', { name: 'Sign in' }).click();
assert.match(await page.getByRole('alert').textContent(), /do not belong together/);
assert.deepEqual(complaints.filter((text) => !/40[134]/.test(text)), [], 'the pages complain');
console.log('ok   households and signing out');

await browser.close();
assert.equal(await site.stop(), 0);
remove(folder);
remove(`${folder}.jsonl`);
