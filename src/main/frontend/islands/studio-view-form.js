// A form as it is filled in, read-only.
import '../studio/csp.js';
import { Form } from '@bpmn-io/form-js-viewer';
import { view } from '../studio/view.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

view(async (place, text) => {
  const form = new Form({ container: place });
  await form.importSchema(JSON.parse(text), {});
  form.setProperty('readOnly', true);
});
