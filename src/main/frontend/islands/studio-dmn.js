// The studio's decision editor: dmn-js with tables and requirements, and the linter's findings on rules and cells.
import '../studio/csp.js';
import Modeler from 'dmn-js/lib/Modeler';
import { CamundaPropertiesProviderModule, DmnPropertiesPanelModule, DmnPropertiesProviderModule } from 'dmn-js-properties-panel';
import camunda from 'camunda-dmn-moddle/resources/camunda.json';
import { Marks } from '../studio/marks.js';
import { PANEL, speak, translateModule } from '../studio/speak.js';
import { Shell, start } from '../studio/shell.js';
import 'dmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';

class Tables {
  constructor(shell) {
    this.shell = shell;
    this.modeler = new Modeler({
      container: shell.part('canvas'),
      common: { additionalModules: [translateModule] },
      drd: {
        propertiesPanel: { parent: shell.part('properties') },
        additionalModules: [DmnPropertiesPanelModule, DmnPropertiesProviderModule, CamundaPropertiesProviderModule, translateModule]
      },
      decisionTable: { additionalModules: [translateModule] },
      literalExpression: { additionalModules: [translateModule] },
      boxedExpression: { additionalModules: [translateModule] },
      moddleExtensions: { camunda }
    });
    this.heard = new WeakSet();
    this.marks = new Marks(id => [`[data-element-id="${id}"]`, `[data-row-id="${id}"].rule-index`, `th[data-col-id="${id}"]`]);
    this.modeler.on('views.changed', () => this.views());
    this.tabs = shell.part('views');
    speak(shell.place, PANEL + ', .dms-input-select, .powered-by, .context-menu, .context-menu-container, [title^="Move "]');
  }

  views() {
    const active = this.modeler.getActiveView();
    const viewer = this.modeler.getActiveViewer();
    if (viewer && !this.heard.has(viewer)) {
      this.heard.add(viewer);
      viewer.on('commandStack.changed', event => this.loaded && event.trigger !== 'clear' && this.shell.changed());
    }
    this.shell.place.classList.toggle('in-table', active?.type !== 'drd');
    const named = this.modeler.getViews();
    this.tabs.replaceChildren(...named.map(view => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = view.type === 'drd' ? this.shell.words.drd : view.element.name || view.element.id;
      button.setAttribute('aria-pressed', String(view === active || view.id === active?.id));
      button.addEventListener('click', () => this.modeler.open(view));
      return button;
    }));
    if (this.loaded) {
      this.shell.buttons();
    }
  }

  async open(text) {
    this.loaded = false;
    const { warnings } = await this.modeler.importXML(text);
    warnings.forEach(one => console.warn(one.message));
    const table = this.modeler.getViews().find(view => view.type === 'decisionTable');
    if (table) {
      await this.modeler.open(table);
    }
    this.loaded = true;
  }

  async text() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  stack() {
    return this.modeler.getActiveViewer()?.get('commandStack', false);
  }

  can() {
    const stack = this.stack();
    return { undo: Boolean(stack?.canUndo()), redo: Boolean(stack?.canRedo()) };
  }

  undo() {
    this.stack()?.undo();
  }

  redo() {
    this.stack()?.redo();
  }

  /** The decision that holds this element: itself, its rule, its column or one of its cells. */
  async select(id) {
    const holds = element => element?.id === id || (element?.$descriptor && ['decisionLogic', 'rule', 'input', 'output', 'inputEntry', 'outputEntry', 'inputExpression']
      .some(part => [element.get?.(part)].flat().some(one => one?.$type && holds(one))));
    const view = this.modeler.getViews().find(one => one.type !== 'drd' && holds(one.element));
    if (view && view.id !== this.modeler.getActiveView()?.id) {
      await this.modeler.open(view);
    }
    const cell = this.shell.part('canvas').querySelector(`[data-element-id="${CSS.escape(id)}"], [data-row-id="${CSS.escape(id)}"], [data-col-id="${CSS.escape(id)}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'center' });
    cell?.click();
  }

  mark(findings) {
    this.marks.show(findings);
  }
}

start(place => {
  const shell = new Shell(place);
  shell.run(new Tables(shell));
});
