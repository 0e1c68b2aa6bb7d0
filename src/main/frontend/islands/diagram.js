// Draws a model file where the page says so: <div data-diagram="/address/of/model.bpmn" data-active="Task_A Task_B"></div>
// data-passed: the elements behind; data-label: the words for those who do not see it; buttons with data-does work the canvas.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

const STEP = 80;

const ids = text => (text ?? '').split(' ').filter(Boolean);

function works(canvas, does) {
  const moves = { left: [STEP, 0], right: [-STEP, 0], up: [0, STEP], down: [0, -STEP] };
  if (moves[does]) {
    canvas.scroll({ dx: moves[does][0], dy: moves[does][1] });
  } else if (does === 'fit') {
    canvas.zoom('fit-viewport', 'auto');
  } else {
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * (does === 'in' ? 1.25 : 0.8))));
  }
}

const KEYS = { '+': 'in', '=': 'in', '-': 'out', 0: 'fit', ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

async function draw(place) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const mark = (id, look) => registry.get(id) && canvas.addMarker(id, look);
  ids(place.dataset.passed).forEach(id => mark(id, 'passed'));
  ids(place.dataset.active).forEach(id => mark(id, 'active'));
  canvas.zoom('fit-viewport', 'auto');
  if (place.dataset.label) {
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', place.dataset.label);
  }
  place.querySelectorAll('.djs-container').forEach(one => one.setAttribute('tabindex', '-1'));
  const frame = place.closest('[data-picture]') ?? place;
  frame.querySelectorAll('[data-does]').forEach(button => button.addEventListener('click', () => works(canvas, button.dataset.does)));
  place.addEventListener('keydown', event => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      works(canvas, KEYS[event.key]);
    }
  });
  addEventListener('resize', () => { canvas.resized(); canvas.zoom('fit-viewport', 'auto'); });
  place.classList.add('drawn');
  frame.classList.add('drawn');
}

document.querySelectorAll('[data-diagram]').forEach(place => draw(place).catch(failed => console.error(failed)));
