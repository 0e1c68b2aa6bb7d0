// Bundles each file of islands/ for the browser: node build.mjs OUTPUT. Installs the packages first when the lock file is newer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2]);
const islands = join(here, 'islands');
const templates = join(here, '../../../.camunda/element-templates');
const sources = [islands, join(here, 'studio'), templates];

const changed = file => (existsSync(file) ? statSync(file).mtimeMs : 0);
const newest = folder => Math.max(...readdirSync(folder, { recursive: true }).map(name => changed(join(folder, name))));

const installed = changed(join(here, 'node_modules', '.package-lock.json'));
if (installed < changed(join(here, 'package-lock.json'))) {
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** The analysts' element templates, from the very files that Camunda Modeler finds. */
const elementTemplates = {
  name: 'element-templates',
  setup(build) {
    build.onResolve({ filter: /^element-templates$/ }, () => ({ path: templates, namespace: 'element-templates' }));
    build.onLoad({ filter: /.*/, namespace: 'element-templates' }, () => ({
      contents: JSON.stringify(readdirSync(templates).filter(name => name.endsWith('.json')).sort()
        .flatMap(name => JSON.parse(readFileSync(join(templates, name), 'utf8')))),
      loader: 'json'
    }));
  }
};

/** CodeMirror writes its rules into a style element, which our content policy refuses: an adopted style sheet is its own other way. */
const adoptedStyles = {
  name: 'adopted-styles',
  setup(build) {
    build.onLoad({ filter: /style-mod[\\/]src[\\/]style-mod\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const here = '!root.head && root.adoptedStyleSheets';
      if (!source.includes(here)) {
        throw new Error('style-mod has changed: see docs/adr/0016-studio-editors.md');
      }
      return { contents: source.replace(here, 'root.adoptedStyleSheets'), loader: 'js' };
    });
  }
};

/** The icon fonts come in five formats; every browser that we serve reads the second. */
const oneFont = {
  name: 'one-font',
  setup(build) {
    build.onResolve({ filter: /-font|font\/(bpmn|dmn)\.(eot|woff|ttf|svg)\b/ }, ({ path }) =>
      (/\.(eot|woff|ttf|svg)\b/.test(path) ? { path: 'data:,', external: true } : undefined));
  }
};

const entries = readdirSync(islands).filter(name => name.endsWith('.js'));
const built = Math.min(...entries.map(name => changed(join(output, name))));
if (built < Math.max(...sources.map(newest), changed(join(here, 'package-lock.json')), changed(join(here, 'build.mjs')))) {
  const { build } = await import('esbuild');
  mkdirSync(output, { recursive: true });
  const bundle = (names, alias) => build({
    entryPoints: names.map(name => join(islands, name)),
    outdir: output,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'linked',
    // our templates are checked by a test, not again in every browser: half a megabyte of schemas less
    alias: { '@bpmn-io/element-templates-validator': join(here, 'studio/checked.js'), ...alias },
    plugins: [elementTemplates, adoptedStyles, oneFont],
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl' },
    logLevel: 'warning'
  });
  // the form editor asks for an older Preact than its own viewer gets: both must share one
  const form = name => name === 'studio-form.js';
  await Promise.all([
    bundle(entries.filter(name => !form(name)), {}),
    bundle(entries.filter(form), { preact: join(here, 'node_modules/@bpmn-io/form-js-editor/node_modules/preact') })
  ]);
}
