// Draws both states of a process and colours what differs: <div data-model="/address/of/model.bpmn" data-marks="Task_A:ADDED Flow_B:CHANGED"></div>
// inside [data-compare]; [data-show="Task_A"] chooses that element on both; [data-view] switches between side by side and one.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const marks = text => (text ?? '').split(' ').filter(Boolean).map(one => one.split(':'));

const STEP = 80;
const KEYS = {
  '+': canvas => canvas.zoom(Math.min(4, canvas.zoom() * 1.25)), '=': canvas => canvas.zoom(Math.min(4, canvas.zoom() * 1.25)),
  '-': canvas => canvas.zoom(Math.max(0.2, canvas.zoom() * 0.8)), 0: canvas => canvas.zoom('fit-viewport', 'auto'),
  ArrowLeft: canvas => canvas.scroll({ dx: STEP, dy: 0 }), ArrowRight: canvas => canvas.scroll({ dx: -STEP, dy: 0 }),
  ArrowUp: canvas => canvas.scroll({ dx: 0, dy: STEP }), ArrowDown: canvas => canvas.scroll({ dx: 0, dy: -STEP })
};

function sign(viewer, element, look, words) {
  const tag = document.createElement('span');
  tag.className = `mark-sign ${look}`;
  tag.textContent = words;
  const along = element.waypoints;
  const middle = along && along[Math.floor((along.length - 1) / 2)];
  const left = along ? middle.x - Math.min(...along.map(point => point.x)) : 0;
  const top = along ? middle.y - Math.min(...along.map(point => point.y)) : -22;
  viewer.get('overlays').add(element.id, 'sign', { position: { left, top }, html: tag });
}

async function draw(place, words) {
  const answer = await fetch(place.dataset.model, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    throw new Error(`${place.dataset.model}: ${answer.status}`);
  }
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const [id, look] of marks(place.dataset.marks)) {
    const element = registry.get(id);
    if (element && element !== canvas.getRootElement()) {
      canvas.addMarker(id, `mark-${look.toLowerCase()}`);
      sign(viewer, element, look.toLowerCase(), words[look.toLowerCase()] ?? look);
    }
  }
  canvas.zoom('fit-viewport', 'auto');
  place.querySelectorAll('.djs-container').forEach(one => one.setAttribute('tabindex', '-1'));
  place.classList.add('drawn');
  place.addEventListener('keydown', event => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      KEYS[event.key](canvas);
    }
  });
  return { place, canvas, registry, chosen: null };
}

function choose(picture, id) {
  if (picture.chosen) {
    picture.canvas.removeMarker(picture.chosen, 'chosen');
    picture.chosen = null;
  }
  if (picture.registry.get(id)) {
    picture.canvas.zoom(Math.max(0.8, picture.canvas.zoom()));
    picture.canvas.scrollToElement(id, 120);
    picture.canvas.addMarker(id, 'chosen');
    picture.chosen = id;
  }
}

async function compare(section) {
  const frame = section.querySelector('[data-compare]');
  if (!frame) {
    return;
  }
  const drawn = await Promise.allSettled([...frame.querySelectorAll('[data-model]')].map(place => draw(place, frame.dataset)));
  const pictures = drawn.filter(one => one.status === 'fulfilled').map(one => one.value);
  drawn.filter(one => one.status === 'rejected').forEach(one => console.error(one.reason));
  frame.querySelectorAll('.compare-tools').forEach(tools => { tools.hidden = pictures.length < 2; });
  const fit = () => pictures.forEach(({ canvas }) => { canvas.resized(); canvas.zoom('fit-viewport', 'auto'); });
  frame.querySelectorAll('[data-view]').forEach(button => button.addEventListener('click', () => {
    frame.dataset.compare = button.dataset.view;
    frame.querySelectorAll('[data-view]').forEach(one => one.setAttribute('aria-pressed', String(one === button)));
    fit();
  }));
  section.querySelectorAll('[data-show]').forEach(button => {
    button.hidden = !pictures.some(({ registry }) => registry.get(button.dataset.show));
    button.addEventListener('click', () => {
      pictures.forEach(picture => choose(picture, button.dataset.show));
      frame.scrollIntoView({ block: 'nearest' });
    });
  });
  addEventListener('resize', fit);
}

document.querySelectorAll('[data-change-file="bpmn"]').forEach(section => compare(section).catch(failed => console.error(failed)));
