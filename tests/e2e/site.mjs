// The site in Chromium, over the sample newsroom: pages show what they should, the wall moves with what the reader says, nothing keeps
// anybody out (axe-core), and no page complains. SCREENSHOTS=FOLDER keeps a picture of every page.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { axeSource, launch, makeInstallation, remove, serve, skipWithoutBrowser } from './_site.mjs';

skipWithoutBrowser();
// One page more, with an image that nothing describes.
const UNDESCRIBED = `<html><head><link rel="canonical" href="https://gullpost.example/clerks"><meta property="og:site_name" content="Gullpost">
<meta property="article:published_time" content="2026-03-02T09:00:00Z"></head><body><article><h1>First look: ‘The Salt Clerks’ season 3</h1>
<p>Lumora has released a first look at the third season of The Salt Clerks, in which the harbour wall is weighed.</p>
<figure><img src="https://gullpost.example/wall.jpg" width="1200" height="800"></figure></article></body></html>`;
const folder = makeInstallation({ 'gullpost.html': UNDESCRIBED });
const site = await serve(folder);
const browser = await launch();
const axe = axeSource();
const pictures = process.env.SCREENSHOTS;
if (pictures) mkdirSync(pictures, { recursive: true });

const looks = [];  // every way of looking: one context each, for all pages
for (const colorScheme of ['light', 'dark'])
  for (const width of [390, 1280]) looks.push({ colorScheme, width, context: await browser.newContext({ bypassCSP: true, colorScheme, viewport: { width, height: 900 } }) });
const ALL_RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = { type: 'rule', values: ['color-contrast'] };  // all that differs in the dark
const SLOW = 120_000;  // a machine that builds beside the test is slow

// axe runs as the page's own script, which the content policy forbids: bypassCSP holds for these pages only.
async function open(path, context) {
  context ??= await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOW);
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const answer = await page.goto(new URL(path, site.url).href);
  return { context, page, complaints, status: answer.status(), headers: answer.headers() };
}

async function find(path, selector) {
  const { context, page } = await open(path);
  const href = await page.locator(selector).first().getAttribute('href');
  await context.close();
  return href;
}

async function check(name, path, expected = 200) {
  for (const { colorScheme, width, context } of looks) {
    const { page, complaints, status } = await open(path, context);
    assert.equal(status, expected, path);
    await page.evaluate(axe);
    const { violations } = await page.evaluate((rules) => globalThis.axe.run({ runOnly: rules }), colorScheme === 'light' ? ALL_RULES : COLOUR_RULES);
    const found = violations.map((one) => `${one.id}: ${one.help}\n    ${one.nodes.slice(0, 3).map((node) => node.html).join('\n    ')}`);
    assert.deepEqual(found, [], `${name} ${colorScheme} ${width}:\n${found.join('\n')}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(wide <= 0, `${name} ${width}: ${wide} px too wide`);
    const relevant = expected === 200 ? complaints : complaints.filter((text) => !text.includes(String(expected)));
    assert.deepEqual(relevant, [], `${name}: the page complains`);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${colorScheme}-${width}.png`), fullPage: true });
    await page.close();
  }
  console.log(`ok   ${name} (${path})`);
}

async function checkLog() {
  const { context, page, headers } = await open('/');
  assert.match(headers['content-security-policy'], /default-src 'none'/);
  assert.ok((await page.locator('.entry .line').count()) > 10, 'the log has lines');
  assert.ok((await page.locator('.entry mark').count()) > 5, 'what is new is marked');
  assert.ok((await page.locator('.entry .adds li').count()) > 0, 'some report adds something');
  const days = await page.locator('.day > h2').evaluateAll((heads) => heads.map((head) => head.id.slice(1)));
  assert.deepEqual(days, days.filter((day) => day !== 'undated').toSorted().toReversed().concat(days.includes('undated') ? ['undated'] : []), 'newest first');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip', 'the skip link comes first');
  for (const link of await page.locator('.filters a').all()) assert.equal((await page.request.get(new URL(await link.getAttribute('href'), site.url).href)).status(), 200);
  await context.close();
  console.log('ok   the log shows lines, newest first');
}

// Saying "caught up" takes the bars away and shows the line; saying "not started" brings them back.
async function checkWall() {
  const { context, page } = await open('/');
  const barred = page.locator('.entry.wall');
  let next = page.locator('a.btn', { hasText: 'Older' });
  while ((await barred.count()) === 0 && (await next.count()) > 0) await next.click();
  assert.ok((await barred.count()) > 0, 'the newsroom has something behind the wall');
  const address = page.url();
  const before = await barred.count();
  const lines = await page.locator('.entry:not(.wall)').count();
  const title = (await barred.first().locator('.kick a').textContent()).trim();
  await barred.first().locator('a.btn').click();
  await page.locator('button', { hasText: 'caught up' }).click();
  assert.match(await page.locator('[role=status]').textContent(), /Saved/);
  await page.goto(address);
  const titles = await page.locator('.entry.wall .kick a').allTextContents();
  assert.ok(!titles.includes(title), `nothing of ${title} is barred any more`);
  assert.ok((await barred.count()) < before || lines === 0, 'fewer bars');
  await page.goto(new URL('/settings', site.url).href);
  await page.locator('input[value=leave-out]').check();
  await page.locator('button', { hasText: 'Save' }).click();
  await page.goto(address);
  assert.equal(await barred.count(), 0, 'left out altogether');
  await page.goto(new URL('/settings', site.url).href);
  await page.locator('input[value=bars]').check();
  await page.locator('button', { hasText: 'Save' }).click();
  await context.close();
  console.log(`ok   the wall moves (${title})`);
}

// Every page that can be reached by links: a link to a place on its own page finds it there, and no two places share a name.
async function checkPlaces() {
  const seen = new Set(['/', '/titles', '/genres']);
  const dead = [];
  let places = 0;
  for (const path of seen) {  // grows while it is walked
    const answer = await fetch(new URL(path, site.url));
    if (answer.status !== 200) dead.push(`${path}: ${answer.status}`);
    const html = await answer.text();
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map((found) => found[1]);
    if (new Set(ids).size !== ids.length) dead.push(`${path}: an id twice`);
    for (const [, written] of html.matchAll(/\shref="([^"]*)"/g)) {
      const href = written.replaceAll('&amp;', '&');
      if (href.startsWith('#')) {
        places += 1;
        if (!ids.includes(href.slice(1))) dead.push(`${path}: nothing is at ${href}`);
      } else if (href.startsWith('/')) seen.add(href.split('#')[0]);
    }
  }
  assert.deepEqual(dead, [], dead.join('\n'));
  assert.ok(seen.size > 50 && places > 200, 'pages link to their own places');
  console.log(`ok   links lead somewhere (${seen.size} pages, ${places} places)`);
}

// What a page says to machines: its feeds are read by the browser's own strict parser, its linked data is JSON, and the content policy that
// holds for everybody else has nothing against either.
async function checkMachines(pages) {
  const context = await browser.newContext();  // without bypassCSP
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  let entries = 0;
  for (const path of pages) {
    await page.goto(new URL(path, site.url).href);
    const links = await page.locator('link[rel=alternate]').evaluateAll((all) => all.map((one) => ({ type: one.type, href: one.href })));
    assert.ok(links.length >= 2, `${path} names feeds`);
    for (const { type, href } of links) {
      const answer = await fetch(href);
      assert.equal(answer.status, 200, href);
      assert.ok(answer.headers.get('content-type').startsWith(type), `${href}: ${answer.headers.get('content-type')}`);
      const text = await answer.text();
      if (type.endsWith('json')) {
        const feed = JSON.parse(text);
        assert.equal(feed.feed_url, href);
        entries += feed.items.length;
      } else {
        const read = await page.evaluate((xml) => {
          const tree = new DOMParser().parseFromString(xml, 'application/xml');
          return { error: tree.querySelector('parsererror')?.textContent, self: tree.querySelector('link[rel=self]')?.getAttribute('href') };
        }, text);
        assert.equal(read.error, undefined, href);
        assert.equal(read.self, href);
      }
    }
    for (const data of await page.locator('script[type="application/ld+json"]').allTextContents()) assert.equal(JSON.parse(data)['@context'], 'https://schema.org');
    const canonical = page.locator('link[rel=canonical]');
    if ((await canonical.count()) > 0) assert.equal((await page.request.get(await canonical.getAttribute('href'))).status(), 200, path);
  }
  assert.ok(entries > 20, 'feeds have entries');
  assert.deepEqual(complaints, [], complaints.join('\n'));
  await context.close();
  console.log(`ok   feeds and linked data (${entries} entries)`);
}

// An outlet's page leads to its own articles and to the stories, and from a story back to it.
async function checkOutlet(outlet) {
  const { context, page } = await open(outlet);
  assert.ok((await page.locator('.entry .told a[rel]').count()) > 3, 'its own headlines');
  await page.locator('.entry .line a').first().click();
  await page.locator(`.sources a[href="${outlet}"], .reports a[href="${outlet}"]`).first().waitFor({ state: 'attached' });
  await page.goto(new URL('/title/nine-quiet-machines', site.url).href);
  assert.ok((await page.locator('#looks ~ .gallery .alt').count()) >= 2, 'first looks in words');
  await context.close();
  console.log('ok   outlets and stories lead to each other');
}

// At the end of a story's page: reports become a story of their own, and go back, and the desk tells of both.
async function checkRegrouping() {
  const { context, page } = await open('/');
  const ticks = page.locator('.ticks input');
  const stories = await page.locator('.entry:not(.wall) .line a').evaluateAll((links) => links.map((link) => link.href));
  for (const story of stories) {
    await page.goto(story);
    if ((await ticks.count()) > 1) break;
  }
  const reports = await ticks.count();
  assert.ok(reports > 1, 'some story has several reports');
  const whole = page.url();
  await page.locator('button', { hasText: 'story of their own' }).click();
  assert.match(await page.locator('h1').textContent(), /Tick some/, 'nothing was ticked');
  await page.goBack();
  await ticks.last().check();
  await page.locator('button', { hasText: 'story of their own' }).click();
  const done = async (words) => {
    assert.equal(new URL(page.url()).pathname, '/desk');
    const job = page.locator('#stories ~ div li').first();
    for (const end = Date.now() + SLOW; Date.now() < end && !(await job.textContent()).includes(words); ) {
      await page.waitForTimeout(300);
      await page.reload();
    }
    assert.ok((await job.textContent()).includes(words), await job.textContent());
    return job.locator('a').getAttribute('href');
  };
  const own = await done('a story of its own now');
  await check('desk-regrouped', '/desk');
  await page.goto(whole);
  assert.equal(await ticks.count(), reports > 2 ? reports - 1 : 0);
  assert.ok((await page.locator(`#regroup ~ ul a[href="${own}"]`).count()) === 1, 'the story says where its report went');
  await check('story-regrouped', new URL(whole).pathname);
  await page.locator('#other').fill(new URL(own, site.url).href);
  await page.locator('button', { hasText: 'Merge' }).click();
  await done('the other address leads there');
  await page.goto(new URL(own, site.url).href);
  assert.equal(page.url(), whole, 'its address leads back');
  assert.equal(await ticks.count(), reports);
  await context.close();
  console.log(`ok   a report leaves its story and comes back (${new URL(whole).pathname})`);
}

// Loads the page again until a job there says the words.
async function waitFor(page, list, words) {
  const job = page.locator(list).first();
  for (const end = Date.now() + SLOW; Date.now() < end && !(await job.textContent()).includes(words); ) {
    await page.waitForTimeout(300);
    await page.reload();
  }
  assert.ok((await job.textContent()).includes(words), await job.textContent());
}

// At the desk: an image is described, which its story says then, and the words are withdrawn again.
async function checkDescribing() {
  const { context, page } = await open('/desk/images');
  const field = page.locator('form.describe textarea');
  assert.ok((await field.count()) > 0, 'some image has no description');
  const picture = await page.locator('form.describe input[name=image]').first().inputValue();
  await field.first().fill('Two clerks <b>on</b> a harbour wall.');
  await page.locator('button', { hasText: 'Describe it' }).first().click();
  assert.equal(new URL(page.url()).pathname, '/desk/images');
  await waitFor(page, '#asked li', 'is described now');
  await check('desk-images-asked', '/desk/images');
  assert.equal(await page.locator(`form.describe input[value="${picture}"]`).count(), 0, 'it is on the list no more');
  await page.goto(new URL('/desk/images?show=described', site.url).href);
  assert.equal(await field.first().inputValue(), 'Two clerks <b>on</b> a harbour wall.');
  await check('desk-images-described', '/desk/images?show=described');
  await page.locator('.sources .src a', { hasText: 'its story' }).first().click();
  assert.match(await page.locator('#looks ~ .gallery').textContent(), /Described by the desk here Two clerks <b>on<\/b> a harbour wall/);
  await check('story-described', new URL(page.url()).pathname);
  await page.goto(new URL('/desk/decisions', site.url).href);
  await page.locator('button', { hasText: 'Withdraw the description' }).first().click();
  await waitFor(page, '#asked li', 'description was withdrawn');
  await page.goto(new URL('/desk/images?show=described', site.url).href);
  assert.equal(await field.count(), 0, 'nothing is described any more');
  await context.close();
  console.log(`ok   an image is described, and no more (${picture})`);
}

// Beside the evidence of a story: a statement is withdrawn, the page is told without it, and it counts again.
async function checkCorrecting(story) {
  const { context, page } = await open(story);
  const form = page.locator('.doc details form');
  const before = await form.count();
  assert.ok(before > 0, 'something can be withdrawn');
  await page.locator('.doc details summary').first().click();
  await form.first().locator('button').click();
  assert.equal(new URL(page.url()).pathname, '/desk');
  await waitFor(page, '#stories ~ div li', 'told without');
  await page.goto(new URL(story, site.url).href);
  assert.equal(await page.locator('#withdrawn ~ ul form').count(), 1, 'the story says what was withdrawn');
  assert.equal(await form.count(), before - 1);
  await check('story-corrected', story);
  await check('desk-decisions', '/desk/decisions');
  await page.goto(new URL('/desk/decisions', site.url).href);
  await page.locator('button', { hasText: 'Let it count again' }).first().click();
  await waitFor(page, '#stories ~ div li', 'told again');
  await page.goto(new URL(story, site.url).href);
  assert.equal(await form.count(), before);
  assert.equal(await page.locator('#withdrawn').count(), 0);
  await context.close();
  console.log(`ok   a statement is withdrawn, and counts again (${story})`);
}

// A form that is not from our page changes nothing.
async function checkForgery(title) {
  const { context, page } = await open(title);
  const answer = await page.request.post(new URL(`${title}/progress`, site.url).href, { form: { say: 'open', token: 'x' } });
  assert.equal(answer.status(), 403);
  await context.close();
  console.log('ok   a forged form is refused');
}

let failed = false;
try {
  const story = await find('/', '.entry:not(.wall) .line a');
  const title = await find('/', '.entry:not(.wall) .kick a');
  await checkLog();
  await checkPlaces();
  await check('log', '/');
  await check('story', story);
  await check('title', title);
  await check('titles', '/titles');
  await check('genres', '/genres');
  const genre = await find('/genres', '.names a');
  await check('genre', genre);
  await check('log-genre', `/?genre=${genre.split('/').pop()}`);
  await check('search-genre', `/search?q=the&genre=${genre.split('/').pop()}`);
  const name = (await (await fetch(new URL(title, site.url))).text()).match(/<h1 class="name">([^<]+)/)[1];
  await check('search', `/search?q=${encodeURIComponent(name)}`);
  await check('search-empty', '/search?q=zzzzqq');
  const person = await find(title, '.people .who, .quotes .who');
  await check('person', person);
  const outlet = await find('/', '.entry .meta a[href^="/outlet/"]');
  await check('outlet', outlet);
  await check('outlet-first', `${outlet}?show=first`);
  await check('search-narrowed', `/search?q=${encodeURIComponent(name)}&kind=stories&title=${encodeURIComponent(name)}&from=2026-03-01`);
  await check('settings', '/settings');
  await check('desk', '/desk');
  await check('desk-images', '/desk/images');
  await check('desk-changes', '/desk/changes');
  await checkOutlet(outlet);
  await checkRegrouping();
  await checkDescribing();
  await checkCorrecting(story);
  await check('first-looks', '/title/nine-quiet-machines');
  await check('api', '/api');
  await checkMachines(['/', '/?show=status', story, title, person, outlet, '/titles', '/genres', genre, `/search?q=${encodeURIComponent(name)}`]);
  await check('missing', '/nothing/here', 404);
  await checkForgery(title);
  await checkWall();
  await check('title-progress', `${title}?saved=1`);
} catch (error) {
  console.error(error.message ?? error);
  failed = true;
}
await browser.close();
const code = await site.stop();
if (code !== 0) {
  console.error(`logline serve ended with ${code} after SIGTERM`);
  failed = true;
}
remove(folder);
process.exit(failed ? 1 : 0);
