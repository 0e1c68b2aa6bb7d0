// Takes every model file of these folders through the editors' own reading, drawing and writing, and says where there was a warning or the meaning changed: node roundtrip.mjs FOLDER…
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import { build } from 'esbuild';
import { Parser } from 'saxen';
import { inOrderOf } from './studio/order.js';

const require = createRequire(import.meta.url);
// asked for when the viewer is loaded, never used here
globalThis.KeyboardEvent ??= class {};
globalThis.document ??= { createElement: () => ({}) };
const { FieldFactory, FormFieldRegistry, FormFields, FormLayouter, Importer, PathRegistry } = require('@bpmn-io/form-js-viewer');
const camundaBpmn = require('camunda-bpmn-moddle/resources/camunda.json');
const camundaDmn = require('camunda-dmn-moddle/resources/camunda.json');

/** Elements with namespaces spelt out, attributes by name, text without the white space between elements. */
function meaning(xml) {
  const root = { children: [] };
  const open = [root];
  const parser = new Parser({ proxy: true });
  parser.ns(NAMESPACES);
  const text = (value, decode) => {
    const here = open[open.length - 1];
    here.text = (here.text ?? '') + decode(value);
  };
  parser.on('openTag', (element, decode) => {
    const attributes = Object.entries(element.attrs).filter(([name]) => !name.startsWith('xmlns')).map(([name, value]) => `${name}=${decode(value)}`)
      .filter(one => !DEFAULTS.includes(one));
    const one = { name: element.name, attributes: attributes.sort(), children: [] };
    open[open.length - 1].children.push(one);
    open.push(one);
  });
  parser.on('closeTag', () => open.pop());
  parser.on('text', text);
  parser.on('cdata', value => text(value, same => same));
  parser.on('error', failed => { throw failed; });
  parser.parse(xml);
  return lines(root, '').sort();
}

/** Left out by the writers, since it is what the standard says when nothing is said. */
const DEFAULTS = ['hitPolicy=UNIQUE'];

const NAMESPACES = {
  'http://www.omg.org/spec/BPMN/20100524/MODEL': 'bpmn', 'http://www.omg.org/spec/BPMN/20100524/DI': 'bpmndi', 'http://www.omg.org/spec/DD/20100524/DC': 'dc',
  'http://www.omg.org/spec/DD/20100524/DI': 'di', 'http://camunda.org/schema/1.0/bpmn': 'camunda', 'http://camunda.org/schema/modeler/1.0': 'modeler',
  'http://www.w3.org/2001/XMLSchema-instance': 'xsi', 'https://www.omg.org/spec/DMN/20191111/MODEL/': 'dmn', 'https://www.omg.org/spec/DMN/20191111/DMNDI/': 'dmndi',
  'http://www.omg.org/spec/DMN/20180521/DC/': 'dmndc', 'http://www.omg.org/spec/DMN/20180521/DI/': 'dmndi2', 'http://bpmn.io/schema/dmn/biodi/2.0': 'biodi', 'http://camunda.org/schema/1.0/dmn': 'camundadmn'
};

/** One line for each element, with its place: among its like, since XML's schema fixes the order of unlike ones. */
function lines(element, place) {
  const counts = {};
  const text = element.children.length ? (element.text ?? '').trim() : element.text ?? '';
  const own = element.name ? [`${place} [${element.attributes.join(' | ')}] ${text}`] : [];
  return own.concat(element.children.flatMap(child => {
    counts[child.name] = (counts[child.name] ?? 0) + 1;
    return lines(child, `${place}/${child.name}#${counts[child.name]}`);
  }));
}

/** As Modeler imports a diagram; it is written for bundlers only. */
const walker = await build({
  stdin: { contents: "export { default } from 'bpmn-js/lib/import/BpmnTreeWalker'", resolveDir: dirname(fileURLToPath(import.meta.url)) },
  bundle: true, format: 'esm', write: false
});
const { default: BpmnTreeWalker } = await import(`data:text/javascript;base64,${Buffer.from(walker.outputFiles[0].contents).toString('base64')}`);

/** What cannot be drawn: shapes of nothing, things drawn twice, arrows whose ends stand nowhere. */
function undrawn(definitions) {
  const drawn = new Set();
  const warnings = [];
  const element = (one, di) => {
    if (drawn.has(one)) {
      warnings.push({ message: `drawn twice: ${one.id}` });
    }
    [one.sourceRef, one.targetRef, one.attachedToRef].flat().filter(end => end && !drawn.has(end)).forEach(end =>
      warnings.push({ message: `${end.id}, referenced by ${one.id}, is not drawn` }));
    if ((di.bounds && !(di.bounds.width > 0 && di.bounds.height > 0)) || (di.waypoint && di.waypoint.length < 2)) {
      warnings.push({ message: `without a place: ${one.id}` });
    }
    drawn.add(one);
    return { id: one.id };
  };
  const walk = new BpmnTreeWalker({ element, root: one => drawn.add(one) && { id: one.id }, error: message => warnings.push({ message }) });
  definitions.diagrams.forEach(diagram => walk.handleDefinitions(definitions, diagram));
  return warnings;
}

const bpmn = async xml => {
  const moddle = new BpmnModdle({ camunda: camundaBpmn });
  const { rootElement, warnings } = await moddle.fromXML(xml);
  warnings.push(...undrawn(rootElement));
  return { warnings, after: (await moddle.toXML(rootElement, { format: true })).xml };
};

const dmn = async xml => {
  const moddle = new DmnModdle({ camunda: camundaDmn });
  const { rootElement, warnings } = await moddle.fromXML(xml, 'dmn:Definitions');
  return { warnings, after: (await moddle.toXML(rootElement, { format: true })).xml };
};

const form = async text => {
  const bus = { on() {}, fire() {} };
  const registry = new FormFieldRegistry(bus);
  const fields = new FormFields();
  const paths = new PathRegistry(registry, fields, { get: () => null });
  const importer = new Importer(registry, paths, new FieldFactory(registry, paths, fields), new FormLayouter(bus));
  const { schema, warnings } = importer.importSchema(JSON.parse(text));
  const plain = JSON.parse(JSON.stringify(schema, (name, value) => (['_parent', '_path'].includes(name) ? undefined : value)));
  return { warnings, after: JSON.stringify(inOrderOf(JSON.parse(text), plain), null, 2) };
};

const formMeaning = text => JSON.stringify(JSON.parse(text), null, 1).split('\n');

const kinds = { bpmn: [bpmn, meaning], dmn: [dmn, meaning], form: [form, formMeaning] };

let read = 0;
let changed = 0;
for (const folder of process.argv.slice(2)) {
  for (const name of readdirSync(folder, { recursive: true }).map(String).sort()) {
    const kind = kinds[name.split('.').pop()];
    if (!kind) {
      continue;
    }
    const text = readFileSync(join(folder, name), 'utf8');
    const { warnings, after } = await kind[0](text);
    const was = kind[1](text);
    const is = kind[1](after);
    const gone = was.filter(line => !is.includes(line));
    const come = is.filter(line => !was.includes(line));
    read++;
    if (warnings.length || gone.length || come.length) {
      changed++;
      console.log(name, warnings.map(one => one.message).join('; '), '\n  - ' + gone.slice(0, 4).join('\n  - '), '\n  + ' + come.slice(0, 4).join('\n  + '));
    }
  }
}
console.log(`${read} files, ${changed} changed`);
process.exit(changed || !read ? 1 : 0);
