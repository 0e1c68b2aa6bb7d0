// The studio's form editor: the form-js editor with the parts that Tasklist can do; everything of the file that is not edited stays as it is.
import '../studio/csp.js';
import { FormEditor } from '@bpmn-io/form-js-editor';
import { speak } from '../studio/speak.js';
import { Shell, start } from '../studio/shell.js';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';

class Sheet {
  constructor(shell) {
    this.shell = shell;
    this.form = new FormEditor({
      container: shell.part('canvas'),
      palette: { parent: shell.part('palette') },
      propertiesPanel: { parent: shell.part('properties'), feelPopupContainer: shell.place }
    });
    this.form.on('commandStack.changed', () => this.loaded && shell.changed());
    speak(shell.place, '.fjs-palette-container, .fjs-properties-container, .fjs-context-pad, .fjs-empty-editor, .fjs-editor-container [title]',
      '.bio-properties-panel-header-label, .bio-properties-panel-list-item-header-title, .cm-editor');
  }

  async open(text) {
    this.loaded = false;
    const schema = JSON.parse(text);
    this.version = schema.schemaVersion;
    await this.form.importSchema(schema);
    this.loaded = true;
  }

  /** Tasklist's form-js is older than the editor: the file keeps the schema version that it had. */
  async text() {
    const schema = this.form.saveSchema();
    return JSON.stringify(this.version === undefined ? schema : { ...schema, schemaVersion: this.version }, null, 2) + '\n';
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

  mark() {
  }
}

start(place => {
  const shell = new Shell(place);
  shell.run(new Sheet(shell));
});
