// Joining, keys, dialogs, and coming back after the connection was lost. Everything else is done on the server.
'use strict';

async function say(path, said) {
  const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-ChannelSim': '1' }, body: JSON.stringify({ said }) });
  return { isDone: answer.ok, ...(await answer.json()) };
}

async function take(path, said) {
  const answer = await say(path, said);
  if (answer.isDone) location.assign(answer.page);
  else document.getElementById('refusal').textContent = answer.refusal;
}

function join() {
  const said = new URLSearchParams(location.hash.slice(1));
  const form = document.getElementById('join');
  if (document.getElementById('refusal')) history.replaceState(null, '', location.pathname);
  if (said.has('control')) { take('/enter', said.get('control')); return; }
  const waiting = document.querySelector('[data-wait]');
  if (waiting) follow({ page: location.pathname, phase: waiting.dataset.wait });
  if (!form) return;
  const code = document.getElementById('code');
  form.addEventListener('submit', event => { event.preventDefault(); take('/join', code.value); });
  if (said.has('join')) { code.value = said.get('join'); form.querySelector('button').focus(); }
  else code.focus();
}

// Goes to a page once the server has come so far.
async function follow({ page, phase }) {
  try {
    const alive = await fetch('/alive', { cache: 'no-store' });
    if (alive.ok && await alive.text() === phase) { location.assign(page); return; }
  } catch { /* between the two */ }
  setTimeout(follow, 300, { page, phase });
}

// Whoever is in an exercise that control closes waits until one is open again.
async function watchPhase() {
  if (!document.getElementById('components-reconnect-modal')) return;
  try {
    const alive = await fetch('/alive', { cache: 'no-store' });
    if (alive.ok && await alive.text() !== 'yes') { location.reload(); return; }
  } catch { /* gone for a while: the page comes back by itself */ }
  setTimeout(watchPhase, 3000);
}

async function openExercise(event) {
  const form = event.target.closest('form[data-open]');
  if (!form) return;
  event.preventDefault();
  const answer = await say('/open', new URLSearchParams(new FormData(form)).toString());
  if (answer.isDone) follow(answer);
  else form.querySelector('[role=alert]').textContent = answer.refusal;
}

async function closeExercise(button) {
  const answer = await say('/close', 'close');
  if (answer.isDone) follow(answer);
  else button.textContent = answer.refusal;
}

const isTyping = element => element.closest('input:not([type=checkbox], [type=range]), textarea, select, [contenteditable]');

// Keys as this browser wants them: { n: 'r' } makes R do what N does, { n: '' } switches it off, { off: true } all of them.
const keys = {
  get own() { try { return JSON.parse(localStorage.getItem('keys')) ?? {}; } catch { return {}; } },
  set own(own) { localStorage.setItem('keys', JSON.stringify(own)); },
  // What a pressed key stands for; null: nothing.
  meant(pressed) {
    const own = this.own;
    if (own.off) return null;
    const remapped = Object.keys(own).find(usual => own[usual] === pressed);
    return remapped ?? (pressed in own ? null : pressed);
  },
};

const named = (kind, key, within = document) => [...within.querySelectorAll(`[data-${kind}]`)].find(element => element.dataset[kind] === key);
let isGoing = false;

function go(key) {
  isGoing = false;
  const section = named('go', key);
  section?.focus();
  return section;
}

function press(event) {
  if (event.key === 'Escape' && isTyping(event.target) && !document.querySelector('dialog[open]')) event.target.blur(); // keys are alive again
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target) || document.querySelector('dialog[open]')) return;
  if (event.key === ' ' && event.target.closest('button, summary, a, input')) return;
  if (event.key === 'Shift' || event.key.length > 1) return;
  const key = keys.meant(event.key.toLowerCase());
  if (isGoing && key !== null && go(key)) { event.preventDefault(); return; }
  isGoing = key === 'g';
  const here = event.target.closest('[data-focus]');
  const found = (here && named('here', key, here)) ?? named('focus', key) ?? named('key', key);
  if (!found) return;
  event.preventDefault();
  if (found.dataset.focus === key) found.focus();
  else found.click();
}

function click(event) {
  const button = event.target.closest('[data-dialog], [data-close], [data-keys-usual], [data-close-exercise]');
  if (button?.dataset.dialog) {
    if (button.dataset.dialog === 'keys') showKeys();
    document.getElementById(button.dataset.dialog).showModal();
  }
  if (button && 'closeExercise' in button.dataset) closeExercise(button);
  if (button?.dataset.close) document.getElementById(button.dataset.close).close();
  if (button && 'keysUsual' in button.dataset) { keys.own = {}; showKeys(); }
}

function showKeys() {
  const own = keys.own;
  document.querySelector('[data-keys-off]').checked = Boolean(own.off);
  for (const field of document.querySelectorAll('[data-remap]')) field.value = (own[field.dataset.remap] ?? field.dataset.remap).toUpperCase();
}

function remap(event) {
  const own = keys.own;
  if (event.target.matches('[data-keys-off]')) own.off = event.target.checked;
  else if (event.target.matches('[data-remap]')) {
    const usual = event.target.dataset.remap;
    const wanted = event.target.value.toLowerCase();
    if (wanted === usual) delete own[usual];
    else own[usual] = wanted;
  } else return;
  keys.own = own;
}

// A server that was started again knows nothing of this page, but knows the seat: the page is asked for anew, once somebody answers.
async function comeBack() {
  try {
    if ((await fetch('/alive', { cache: 'no-store' })).ok) { location.reload(); return; }
  } catch { /* not yet */ }
  setTimeout(comeBack, 1000);
}

// What was told while nobody looked (the telephone slept, the page was gone) is marked. Lines come and go as the server draws them, so marks are set again whenever they do.
function watchTold() {
  const key = 'told' + location.pathname;
  const lines = () => [...document.querySelectorAll('main:not(.review) .feed li[data-n]')];
  const number = line => Number(line.dataset.n);
  let [after, upTo] = [NaN, 0];
  const look = () => {
    for (const line of lines()) line.toggleAttribute('data-missed', number(line) > after && number(line) <= upTo);
    sessionStorage.setItem(key, Math.max(0, ...lines().map(number)));
  };
  const markFrom = () => {
    [after, upTo] = [Number(sessionStorage.getItem(key) ?? NaN), Math.max(0, ...lines().map(number))];
    look();
  };
  const isSeen = () => document.visibilityState === 'visible';
  if (!document.querySelector('.feed')) return;
  if (isSeen()) markFrom();
  document.addEventListener('visibilitychange', () => { if (isSeen()) markFrom(); });
  new MutationObserver(() => { if (isSeen()) look(); }).observe(document.body, { childList: true, subtree: true });
}

document.addEventListener('keydown', press);
document.addEventListener('click', click);
document.addEventListener('input', remap);
document.addEventListener('submit', openExercise);
document.getElementById('components-reconnect-modal')?.addEventListener('components-reconnect-state-changed', event => {
  if (['failed', 'rejected', 'resume-failed'].includes(event.detail.state)) comeBack();
});
join();
watchPhase();
watchTold();
