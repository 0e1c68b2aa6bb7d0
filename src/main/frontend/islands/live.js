// Keeps a page fresh: when the server says that something changed it fetches the page again and swaps the parts that differ.
// A part is an element with data-part. Opened details, the scroll position and the focus stay; what is new in the timeline is said
// politely.
const news = document.querySelector('[data-live]');
const main = document.querySelector('main');

const parts = root => new Map([...root.querySelectorAll('[data-part]')].map(part => [part.dataset.part, part]));

const text = element => element.textContent.replace(/\s+/g, ' ').trim();

// Where an element stands: the name of its part, and the way down from there.
function place(element) {
  const top = element.closest('[data-part]') ?? main;
  const way = [];
  for (let at = element; at && at !== top; at = at.parentElement) {
    way.unshift([...at.parentElement.children].indexOf(at));
  }
  return { part: top.dataset?.part, way };
}

function find({ part, way }) {
  const top = part === undefined ? main : parts(main).get(part);
  return way.reduce((at, index) => at?.children[index], top);
}

// Runs a change and puts back what the reader had opened, was at, and looked at.
function keeping(change) {
  const open = [...main.querySelectorAll('details[open]')].map(place);
  const focus = main.contains(document.activeElement) ? place(document.activeElement) : null;
  const scroll = window.scrollY;
  change();
  open.map(find).filter(one => one?.tagName === 'DETAILS').forEach(one => { one.open = true; });
  if (focus && !main.contains(document.activeElement)) {
    find(focus)?.focus({ preventScroll: true });
  }
  window.scrollTo(0, scroll);
}

// What an element says by itself: closed, and without the parts inside it.
function own(element) {
  const copy = element.cloneNode(true);
  copy.querySelectorAll('[data-part]').forEach(one => one.remove());
  [copy, ...copy.querySelectorAll('details')].forEach(one => one.removeAttribute('open'));
  return copy.outerHTML;
}

function swapParts(after) {
  parts(main).forEach((old, name) => {
    if (old.isConnected && own(old) !== own(after.get(name))) {
      old.replaceWith(document.importNode(after.get(name), true));
    }
  });
}

function swapAll(page) {
  [...main.children].filter(child => child !== news && child.tagName !== 'SCRIPT').forEach(child => child.remove());
  const mark = page.querySelector('[data-live]');
  [...page.children].filter(child => child !== mark && child.tagName !== 'SCRIPT').forEach(child => {
    const fresh = document.importNode(child, true);
    mark.compareDocumentPosition(child) & Node.DOCUMENT_POSITION_PRECEDING ? news.before(fresh) : main.append(fresh);
  });
}

const told = root => [...root.querySelectorAll('.timeline li')].map(text);

async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main');
  const known = new Set(told(main));
  const said = told(page).filter(line => !known.has(line));
  const after = parts(page);
  const same = [...parts(main).keys()].join() === [...after.keys()].join();
  keeping(() => (same ? swapParts(after) : swapAll(page)));
  if (said.length || !same) {
    news.textContent = [news.dataset.said, ...said.slice(-3)].join(' · ');
  }
}

if (news && main && 'EventSource' in window) {
  let drawn = news.dataset.at;
  let waiting = null;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => renew().catch(() => {}), 150);
  };
  const source = new EventSource(news.dataset.live);
  const look = event => {
    if (event.data !== drawn) {
      drawn = event.data;
      soon();
    }
  };
  source.addEventListener('at', look);
  source.addEventListener('changed', look);
  addEventListener('pagehide', () => source.close());
  addEventListener('pageshow', event => { if (event.persisted) { location.reload(); } });
}
