// Draws a model file where the page says so: <div data-diagram="/address/of/model.bpmn" data-active="Task_A Task_B"></div>
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

async function draw(place) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    return;
  }
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  canvas.zoom('fit-viewport');
  for (const id of (place.dataset.active ?? '').split(' ').filter(Boolean)) {
    canvas.addMarker(id, 'active');
  }
  place.classList.add('drawn');
}

document.querySelectorAll('[data-diagram]').forEach(draw);
