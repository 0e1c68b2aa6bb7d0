// Keys and choosing on the desk. Every act is a link, a button or a box on the page; this only reaches them faster.
const cards = [...document.querySelectorAll('[data-tasks] .task-card')];
const help = document.getElementById('keys');
const announce = document.querySelector('[data-announce]');
const bar = document.getElementById('batch');
const OFF = 'desk-keys-off';

const boxes = () => [...document.querySelectorAll('.pick input')];
const current = () => cards.find(card => card.contains(document.activeElement)) ?? null;

function move(step) {
  if (cards.length === 0) {
    return;
  }
  const at = cards.indexOf(current());
  const to = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : Math.min(cards.length - 1, Math.max(0, at + step))];
  focusCard(to);
}

function focusCard(card) {
  cards.forEach(one => one.setAttribute('tabindex', one === card ? '0' : '-1'));
  card.focus();
  card.scrollIntoView({ block: 'nearest' });
}

function open(hash) {
  const card = current();
  if (card) {
    location.assign(card.querySelector('[data-open]').href + hash);
    return true;
  }
  return false;
}

function act(name) {
  if (!open('#' + name)) {
    document.dispatchEvent(new CustomEvent('desk:' + name));
  }
}

function select() {
  const box = current()?.querySelector('.pick input');
  if (box) {
    box.click();
  }
}

const KEYS = {
  j: () => move(1),
  k: () => move(-1),
  a: () => act('agree'),
  r: () => act('return'),
  x: select,
  '/': () => {
    document.getElementById('q')?.focus();
    document.getElementById('q')?.select();
  },
  '?': () => help?.showModal()
};

function typing(target) {
  return target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], dialog, .fjs-container');
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || typing(event.target)) {
    return;
  }
  if (event.key === 'Enter' && event.target.matches('.task-card')) {
    open('');
    return;
  }
  const does = KEYS[event.key];
  if (does && localStorage.getItem(OFF) === null) {
    event.preventDefault();
    does();
  }
});

document.querySelectorAll('[data-keys]').forEach(button => {
  button.hidden = false;
  button.addEventListener('click', () => help.showModal());
});
const on = help?.querySelector('[data-keys-on]');
if (on) {
  on.checked = localStorage.getItem(OFF) === null;
  on.addEventListener('change', () => on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'));
}

/** Only like tasks can be done together: says how many are chosen, or why they cannot be. */
function chosen() {
  const ticked = boxes().filter(box => box.checked);
  const kinds = new Set(ticked.map(box => box.closest('.task-card').dataset.like));
  boxes().forEach(box => box.closest('.task-card').classList.toggle('chosen', box.checked));
  const wrong = kinds.size > 1 ? bar.dataset.mixed : ticked.length > 50 ? bar.dataset.most : '';
  bar.querySelector('[data-batch-say]').textContent = wrong || bar.dataset.chosen.replace('{0}', ticked.length);
  bar.querySelector('button').disabled = Boolean(wrong) || ticked.length === 0;
  bar.classList.toggle('idle', ticked.length === 0);
}

if (bar) {
  boxes().forEach(box => box.addEventListener('change', chosen));
  chosen();
}
if (announce && document.getElementById('refused')) {
  document.getElementById('refused').focus();
}
