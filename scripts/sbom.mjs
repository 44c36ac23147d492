/**
 * Prints what is shipped, as CycloneDX JSON. It stands with what is run by hand, once a release.
 *
 * `npm sbom --omit dev` leaves out each package that a development package needs, too. So all are
 * asked for, and the lock file says which of them are shipped.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url)));

const { stdout, stderr, status } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 28, shell: process.platform === 'win32' },
);
if (status !== 0) throw new Error(stderr);

const all = JSON.parse(stdout);
const shipped = new Set(
  Object.entries(packages)
    .filter(([, { dev }]) => dev !== true)
    .map(([path, { name, version }]) => `${name ?? path.split('node_modules/').at(-1)}@${version}`),
);
const components = all.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
const refs = new Set([all.metadata.component, ...components].map((one) => one['bom-ref']));
const dependencies = all.dependencies
  .filter(({ ref }) => refs.has(ref))
  .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }));

console.log(JSON.stringify({ ...all, components, dependencies }, null, 2));
