// The studio's form editor: the form-js editor with the parts that Tasklist can do; everything of the file that is not edited stays as it is.
import '../studio/csp.js';
import { FormEditor } from '@bpmn-io/form-js-editor';
import { Marks } from '../studio/marks.js';
import { inOrderOf } from '../studio/order.js';
import { english, PANEL, speak, translate } from '../studio/speak.js';
import { PAUSE, Shell, start } from '../studio/shell.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';

class Sheet {
  constructor(shell) {
    this.shell = shell;
    this.form = new FormEditor({
      container: shell.part('canvas'),
      debounce: PAUSE,
      palette: { parent: shell.part('palette') },
      propertiesPanel: { parent: shell.part('properties'), feelPopupContainer: shell.place }
    });
    this.marks = new Marks(id => [`.fjs-element[data-id="${id}"]`]);
    this.form.get('eventBus').on('commandStack.formField.add.preExecute', ({ context }) => this.named(context.formField));
    this.form.on('commandStack.changed', () => this.loaded && shell.changed());
    speak(shell.place, PANEL + ', .fjs-palette-container, .fjs-context-pad, .fjs-empty-editor, .fjs-empty-component, .fjs-form-field-placeholder, .fjs-context-pad-item, .fjs-powered-by');
  }

  /** A new component is named in the analyst's language. */
  named(field) {
    if (!english && field.label) {
      field.label = translate(field.label);
    }
  }

  async open(text) {
    this.loaded = false;
    const schema = JSON.parse(text);
    this.original = structuredClone(schema);
    await this.form.importSchema(schema);
    this.loaded = true;
  }

  /** Tasklist's form-js is older than the editor: the file keeps the schema version that it had. */
  async text() {
    const schema = this.form.saveSchema();
    const { schemaVersion } = this.original;
    return JSON.stringify(inOrderOf(this.original, schemaVersion === undefined ? schema : { ...schema, schemaVersion }), null, 2) + '\n';
  }

  can() {
    const stack = this.form.get('commandStack');
    return { undo: stack.canUndo(), redo: stack.canRedo() };
  }

  undo() {
    this.form.get('commandStack').undo();
  }

  redo() {
    this.form.get('commandStack').redo();
  }

  select(id) {
    const field = this.form.get('formFieldRegistry').getAll().find(one => one.id === id || one.key === id);
    if (field) {
      this.form.get('selection').set(field);
    }
  }

  mark(findings) {
    this.marks.show(findings);
  }
}

start(place => {
  const shell = new Shell(place);
  shell.run(new Sheet(shell));
});
