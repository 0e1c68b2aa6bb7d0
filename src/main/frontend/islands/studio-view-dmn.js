// A decision as it runs: the table when there is one, else the requirements.
import '../studio/csp.js';
import NavigatedViewer from 'dmn-js/lib/NavigatedViewer';
import { translateModule } from '../studio/speak.js';
import { view } from '../studio/view.js';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';

const said = { additionalModules: [translateModule] };

view(async (place, text) => {
  const viewer = new NavigatedViewer({ container: place, drd: said, decisionTable: said, literalExpression: said, boxedExpression: said });
  await viewer.importXML(text);
  const table = viewer.getViews().find(one => one.type === 'decisionTable');
  if (table) {
    await viewer.open(table);
  }
  place.querySelectorAll('.tjs-table-container').forEach(one => one.setAttribute('tabindex', '0'));
});
