/* A tab beside the form: the whole case as our own page shows it, so that an approver decides without leaving the list. */
const chinese = !(navigator.language || 'zh').toLowerCase().startsWith('en');
const words = chinese
  ? { tab: '办件一览', loading: '正在载入办件……', none: '这项任务不属于某个办件。', failed: '办件未能载入，请刷新后重试。', open: '在新窗口打开' }
  : { tab: 'The case', loading: 'Loading the case…', none: 'This task belongs to no case.', failed: 'The case could not be loaded; please refresh.', open: 'Open in a new window' };

const root = location.pathname.split('/camunda/')[0];

async function get(path, accept) {
  const answer = await fetch(root + path, { credentials: 'same-origin', headers: { Accept: accept } });
  if (!answer.ok) {
    throw new Error(answer.status + ' ' + path);
  }
  return answer;
}

async function show(node, taskId) {
  const shade = node.attachShadow({ mode: 'open' });
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = root + '/assets/binglian.css';
  const place = document.createElement('div');
  /* Our page measures in the browser's own letter size, Tasklist sets a smaller one. */
  place.style.zoom = String(16 / parseFloat(getComputedStyle(document.documentElement).fontSize));
  place.textContent = words.loading;
  shade.append(style, place);
  try {
    const task = await (await get('/api/tasks/' + encodeURIComponent(taskId), 'application/json')).json();
    const path = task.caseNumber ? '/cases/' + task.caseNumber : task.projectNumber ? '/projects/' + task.projectNumber : null;
    if (!path) {
      place.textContent = words.none;
      return;
    }
    const page = new DOMParser().parseFromString(await (await get(path, 'text/html')).text(), 'text/html');
    const main = page.querySelector('main');
    main.style.maxWidth = 'none';
    main.style.padding = '0';
    main.querySelectorAll('form, script').forEach(element => element.remove());
    main.querySelectorAll('a[href]').forEach(link => { link.target = '_blank'; link.rel = 'noopener'; });
    const open = document.createElement('a');
    open.href = root + path;
    open.target = '_blank';
    open.rel = 'noopener';
    open.textContent = words.open;
    place.replaceChildren(open, document.importNode(main, true));
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
