// Shows a form file for filling in; the page that uses it says what happens with the values.
import { createForm } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

export { createForm };
