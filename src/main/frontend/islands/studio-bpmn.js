// The studio's process editor: bpmn-js with the Camunda 7 panel, our element templates, token simulation and the linter's findings.
import '../studio/csp.js';
import Modeler from 'bpmn-js/lib/Modeler';
import { BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule } from 'bpmn-js-properties-panel';
import { ElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import ElementTemplateChooserModule from '@bpmn-io/element-template-chooser';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import CamundaBehaviorsModule from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import TokenSimulationModule from 'bpmn-js-token-simulation';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import templates from 'element-templates';
import { clocksModule } from '../studio/clocks.js';
import { byElement } from '../studio/findings.js';
import { own, PANEL, speak, translateModule } from '../studio/speak.js';
import { PAUSE, Shell, start } from '../studio/shell.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import '@bpmn-io/element-template-chooser/dist/element-template-chooser.css';
import 'bpmn-js-token-simulation/assets/css/bpmn-js-token-simulation.css';

class Diagram {
  constructor(shell) {
    this.shell = shell;
    this.place = shell.part('canvas');
    this.modeler = new Modeler({
      container: this.place,
      propertiesPanel: { parent: shell.part('properties'), feelPopupContainer: shell.place },
      debounceInput: PAUSE,
      moddleExtensions: { camunda },
      additionalModules: [
        BpmnPropertiesPanelModule, BpmnPropertiesProviderModule, CamundaPlatformPropertiesProviderModule, CamundaBehaviorsModule,
        ElementTemplatesPropertiesProviderModule, ElementTemplateChooserModule, CreateAppendAnythingModule, CreateAppendElementTemplatesModule,
        TokenSimulationModule, clocksModule, translateModule
      ]
    });
    this.modeler.on('elementTemplates.errors', event => event.errors.forEach(one => console.error(one.message)));
    this.modeler.get('elementTemplatesLoader').setTemplates(own(templates));
    this.modeler.on('commandStack.changed', () => this.loaded && shell.changed(!this.dirty()));
    this.modeler.on('element.changed', ({ element }) => this.marks?.has(element.id) && this.mark(this.findings));
    this.simulation();
    this.searching();
    speak(shell.place, PANEL + ', .bts-toggle-mode, .bts-palette, .bts-log, .bts-notifications, .bts-element-notification, .bts-context-pad, .bts-set-animation-speed');
  }

  dirty() {
    return this.modeler.get('commandStack')._stackIdx !== this.savedAt;
  }

  async open(text) {
    this.loaded = false;
    const { warnings } = await this.modeler.importXML(text);
    warnings.forEach(one => console.warn(one.message));
    this.fit();
    this.savedAt = -1;
    this.loaded = true;
  }

  /** All of it, to the right of the palette. */
  fit() {
    const canvas = this.modeler.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const { inner, scale, outer } = canvas.viewbox();
    const palette = 130;
    const fits = Math.min(scale, (outer.width - palette - 30) / inner.width, (outer.height - 40) / inner.height);
    canvas.viewbox({ x: inner.x - palette / fits, y: inner.y + inner.height / 2 - outer.height / fits / 2, width: outer.width / fits, height: outer.height / fits });
  }

  async text() {
    return (await this.modeler.saveXML({ format: true })).xml;
  }

  can() {
    const stack = this.modeler.get('commandStack');
    return { undo: stack.canUndo(), redo: stack.canRedo() };
  }

  saved() {
    this.savedAt = this.modeler.get('commandStack')._stackIdx;
  }

  undo() {
    this.modeler.get('commandStack').undo();
  }

  redo() {
    this.modeler.get('commandStack').redo();
  }

  select(id) {
    const element = this.modeler.get('elementRegistry').get(id);
    if (element) {
      this.modeler.get('canvas').scrollToElement(element, 120);
      this.modeler.get('selection').select(element);
    }
  }

  mark(findings) {
    this.findings = findings;
    const canvas = this.modeler.get('canvas');
    const overlays = this.modeler.get('overlays');
    const registry = this.modeler.get('elementRegistry');
    overlays.remove({ type: 'finding' });
    this.marks?.forEach((_, id) => registry.get(id) && ['finding-error', 'finding-warning'].forEach(look => canvas.removeMarker(id, look)));
    this.marks = byElement(findings);
    this.marks.forEach((list, id) => {
      if (registry.get(id) && registry.get(id) !== canvas.getRootElement()) {
        const look = list.some(one => one.severity === 'ERROR') ? 'error' : 'warning';
        canvas.addMarker(id, `finding-${look}`);
        overlays.add(id, 'finding', { position: { top: -12, left: -12 }, scale: false, html: this.badge(id, list, look) });
      }
    });
  }

  badge(id, list, look) {
    const badge = document.createElement('button');
    badge.type = 'button';
    badge.className = `finding-badge ${look}`;
    badge.textContent = list.length > 1 ? list.length : look === 'error' ? '!' : '?';
    badge.title = list.map(one => one.message).join('\n');
    badge.setAttribute('aria-label', badge.title);
    badge.addEventListener('click', () => {
      this.shell.open('findings');
      this.shell.findings.at(id);
    });
    return badge;
  }

  /** The menus search at each key let go; a word picked from an input method lets go of none. */
  searching() {
    this.place.addEventListener('input', ({ target }) => {
      if (target.closest('.djs-popup-search')) {
        target.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true }));
      }
    });
  }

  simulation() {
    const button = this.shell.part('simulate');
    button.addEventListener('click', () => this.modeler.get('toggleMode').toggleMode());
    this.modeler.on('tokenSimulation.toggleMode', ({ active }) => {
      button.setAttribute('aria-pressed', String(active));
      this.shell.place.classList.toggle('simulating', active);
    });
  }
}

start(place => {
  const shell = new Shell(place);
  shell.run(new Diagram(shell));
});
