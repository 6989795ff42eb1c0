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
  const form = document.getElementById('join');
  if (!form) return;
  const code = document.getElementById('code');
  form.addEventListener('submit', event => { event.preventDefault(); take('/join', code.value); });
  const said = new URLSearchParams(location.hash.slice(1));
  history.replaceState(null, '', location.pathname);
  if (said.has('control')) take('/enter', said.get('control'));
  else if (said.has('join')) { code.value = said.get('join'); form.querySelector('button').focus(); }
  else code.focus();
}

const isTyping = element => element.closest('input, textarea, select, [contenteditable]');

function press(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === ' ' && event.target.closest('button, summary, a')) return;
  const key = event.key.toLowerCase();
  const named = kind => [...document.querySelectorAll(`[data-${kind}]`)].find(element => element.dataset[kind] === key);
  const field = named('focus');
  const button = named('key');
  if (document.querySelector('dialog[open]') || !(field || button)) return;
  event.preventDefault();
  if (field) field.focus();
  else button.click();
}

function click(event) {
  const button = event.target.closest('[data-dialog], [data-close]');
  if (button?.dataset.dialog) document.getElementById(button.dataset.dialog).showModal();
  if (button?.dataset.close) document.getElementById(button.dataset.close).close();
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
  const lines = () => [...document.querySelectorAll('.feed li[data-n]')];
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
document.getElementById('components-reconnect-modal').addEventListener('components-reconnect-state-changed', event => {
  if (['failed', 'rejected', 'resume-failed'].includes(event.detail.state)) comeBack();
});
join();
watchTold();
