// A process as it runs: to be looked at, moved and enlarged, not changed.
import '../studio/csp.js';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { view } from '../studio/view.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';

view(async (place, text) => {
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(text);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  addEventListener('resize', () => {
    viewer.get('canvas').resized();
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  });
});
