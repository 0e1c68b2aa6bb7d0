// Bundles each file of islands/ for the browser: node build.mjs OUTPUT. Installs the packages first when the lock file is newer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2]);
const islands = join(here, 'islands');

const changed = file => (existsSync(file) ? statSync(file).mtimeMs : 0);
const newest = folder => Math.max(...readdirSync(folder, { recursive: true }).map(name => changed(join(folder, name))));

const installed = changed(join(here, 'node_modules', '.package-lock.json'));
if (installed < changed(join(here, 'package-lock.json'))) {
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
}

const entries = readdirSync(islands).filter(name => name.endsWith('.js'));
const built = Math.min(...entries.map(name => changed(join(output, name))));
if (built < Math.max(newest(islands), changed(join(here, 'package-lock.json')), changed(join(here, 'build.mjs')))) {
  const { build } = await import('esbuild');
  mkdirSync(output, { recursive: true });
  await build({
    entryPoints: entries.map(name => join(islands, name)),
    outdir: output,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'linked',
    loader: { '.svg': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl', '.eot': 'dataurl' },
    logLevel: 'warning'
  });
}
