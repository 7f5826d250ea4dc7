// What a browser adds to pages that are complete without it: keys, marks without reloading, a word when new
// lines have come, suggestions. Nothing is drawn here that the server has not sent.
'use strict';
(() => {
  const $ = (selector, from = document) => from.querySelector(selector);
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];

  // ---- keys: single letters, which can be switched off (WCAG 2.1.4) ----
  const KEYS_OFF = 'logline.keys.off';
  const keysAreOn = () => localStorage.getItem(KEYS_OFF) === null;
  const entries = () => all('.entry[data-story]');
  const current = () => $('.entry[aria-current]');

  const move = (step) => {
    const list = entries();
    if (list.length === 0) return;
    const at = list.indexOf(current());
    const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
    current()?.removeAttribute('aria-current');
    next.setAttribute('aria-current', 'true');
    $('.line a', next).focus({ preventScroll: true });
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  };

  const openHelp = () => {
    const help = $('#keys');
    if (!help) return;
    help.open = !help.open;
    if (help.open) $('summary', help).focus();
  };

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    o: () => $('.line a', current() ?? document)?.click(),
    m: () => $('.seen', current() ?? document)?.click(),
    u: () => location.assign('/'),
    f: () => $('[data-key="f"]')?.click(),
    '/': () => ($('#top-q')?.offsetParent ? $('#top-q') : $('#q'))?.focus() ?? location.assign('/search'),
    '?': openHelp,
  };

  document.addEventListener('keydown', (event) => {
    const isTyping = event.target.closest('input, textarea, select, [contenteditable]');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !acts[event.key]) return;
    if (!keysAreOn() && event.key !== '?') return;
    event.preventDefault();
    acts[event.key]();
  });

  const keySwitch = $('.keyswitch');
  if (keySwitch) {
    const box = $('input', keySwitch);
    keySwitch.hidden = false;
    box.checked = keysAreOn();
    box.addEventListener('change', () => (box.checked ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, '1')));
  }

  // ---- marking a line as read ----
  document.addEventListener('submit', async (event) => {
    const form = event.target.closest('form.mark');
    if (!form) return;
    event.preventDefault();
    const button = $('.seen', form), entry = form.closest('.entry'), isRead = button.value === 'read';
    const answer = await fetch(`/api/v1/read/${entry.dataset.story}`, {
      method: isRead ? 'PUT' : 'DELETE',
      headers: { 'X-Logline-Form': form.elements.token.value },
    }).catch(() => null);
    if (!answer?.ok) return form.submit();
    button.value = isRead ? 'unread' : 'read';
    button.setAttribute('aria-pressed', String(isRead));
    entry.classList.toggle('read', isRead);
    entry.classList.toggle('unread', !isRead);
  });

  // ---- lines that came meanwhile: said, not shown until asked for, so that nothing moves under the eye ----
  const live = $('[data-live]');
  if (live && !new URLSearchParams(location.search).has('before')) {
    const come = new Set();
    const source = new EventSource(live.dataset.live);
    source.addEventListener('line', (event) => {
      come.add(JSON.parse(event.data).id);
      const link = $('a', live), now = new Date();
      link.href = location.href;
      link.textContent = `Show ${come.size} ${come.size === 1 ? 'line' : 'lines'} that arrived by ${now.toTimeString().slice(0, 5)}`;
      live.hidden = false;
    });
    addEventListener('pagehide', () => source.close());
  }

  // ---- suggestions while typing ----
  for (const field of all('input[type="search"]')) {
    const list = document.createElement('datalist');
    list.id = `${field.id}-list`;
    field.after(list);
    field.setAttribute('list', list.id);
    let waiting = 0;
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(async () => {
        const words = field.value.trim();
        if (words.length < 2) return list.replaceChildren();
        const answer = await fetch(`/api/v1/suggestions?q=${encodeURIComponent(words)}`).catch(() => null);
        if (!answer?.ok) return;
        const { names } = await answer.json();
        list.replaceChildren(...names.map(({ name }) => Object.assign(document.createElement('option'), { value: name })));
      }, 150);
    });
  }
})();
