// Checks element templates against Camunda's own schema: node templates.mjs FILE…
import { readFileSync } from 'node:fs';
import { validateAll } from '@bpmn-io/element-templates-validator';

let wrong = 0;
for (const file of process.argv.slice(2)) {
  const { valid, results } = validateAll(JSON.parse(readFileSync(file, 'utf8')));
  if (!valid) {
    wrong++;
    results.filter(one => !one.valid).forEach(one => console.log(file, one.object.id, one.errors.map(error => error.message).join('; ')));
  }
}
process.exit(wrong ? 1 : 0);
