/* A tab beside the form: the task in short, the draft of its paper, and the whole case as our own pages show it. */
const chinese = !(navigator.language || 'zh').toLowerCase().startsWith('en');
const words = chinese
  ? { tab: '办件一览', loading: '正在载入办件……', failed: '办件未能载入，请刷新后重试。', open: '在新窗口打开办件', draft: '文书草稿', close: '收起草稿' }
  : { tab: 'The case', loading: 'Loading the case…', failed: 'The case could not be loaded; please refresh.', open: 'Open the case in a new window', draft: 'Draft of the paper', close: 'Close the draft' };

const root = location.pathname.split('/camunda/')[0];
const sheets = ['binglian', 'progress', 'acts', 'desk'];

async function get(path, accept) {
  const answer = await fetch(root + path, { credentials: 'same-origin', headers: { Accept: accept } });
  if (!answer.ok) {
    throw new Error(answer.status + ' ' + path);
  }
  return answer;
}

async function mainOf(path) {
  const page = new DOMParser().parseFromString(await (await get(path, 'text/html')).text(), 'text/html');
  const main = document.importNode(page.querySelector('main'), true);
  main.removeAttribute('id');
  main.classList.add('inside');
  main.querySelectorAll('form, script').forEach(element => element.remove());
  main.querySelectorAll('a[href]').forEach(link => { link.target = '_blank'; link.rel = 'noopener'; });
  return main;
}

/* A draft unfolds beneath its link; the paper keeps its own styles and runs nothing. */
function unfoldDrafts(main) {
  main.querySelectorAll('a.draft').forEach(link => link.addEventListener('click', async event => {
    event.preventDefault();
    const place = link.parentElement;
    const shown = place.querySelector('iframe');
    if (shown) {
      shown.remove();
      link.setAttribute('aria-expanded', 'false');
      return;
    }
    const frame = document.createElement('iframe');
    frame.className = 'draft-paper';
    frame.title = words.draft;
    frame.setAttribute('sandbox', '');
    frame.srcdoc = await (await get(link.getAttribute('href').slice(root.length), 'text/html')).text();
    link.setAttribute('aria-expanded', 'true');
    place.append(frame);
  }));
}

async function show(node, taskId) {
  const shade = node.attachShadow({ mode: 'open' });
  sheets.forEach(name => {
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = root + '/assets/' + name + '.css';
    shade.append(style);
  });
  const own = document.createElement('style');
  own.textContent = 'main.inside { max-width: none; padding: 0; margin: 0 0 2rem; } main.inside h1 { font-size: 1.5rem; } '
    + 'iframe.draft-paper { display: block; width: 100%; height: 36rem; margin: .5rem 0; border: 1px solid #767676; background: #eee; }';
  const place = document.createElement('div');
  /* Our page measures in the browser's own letter size, Tasklist sets a smaller one. */
  place.style.zoom = String(16 / parseFloat(getComputedStyle(document.documentElement).fontSize));
  place.setAttribute('aria-live', 'polite');
  place.textContent = words.loading;
  shade.append(own, place);
  try {
    const task = await (await get('/api/tasks/' + encodeURIComponent(taskId), 'application/json')).json();
    const path = task.caseNumber ? '/cases/' + task.caseNumber : task.projectNumber ? '/projects/' + task.projectNumber : null;
    const [summary, whole] = await Promise.all([mainOf('/desk/tasks/' + encodeURIComponent(taskId) + '/glance'), path ? mainOf(path).catch(() => null) : null]);
    unfoldDrafts(summary);
    place.replaceChildren(summary);
    if (whole) {
      const open = document.createElement('a');
      open.href = root + path;
      open.target = '_blank';
      open.rel = 'noopener';
      open.textContent = words.open;
      place.append(open, whole);
    }
  } catch (problem) {
    place.textContent = words.failed;
  }
}

export default {
  id: 'binglian.case-at-a-glance',
  pluginPoint: 'tasklist.task.detail',
  priority: 90,
  properties: { label: words.tab },
  render: (node, { taskId }) => {
    const host = document.createElement('div');
    node.replaceChildren(host);
    show(host, taskId);
  }
};
