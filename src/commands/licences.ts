import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { takesNoArguments } from './shared/command-line';
import { ROOT } from './shared/local-binary';
import { textTable } from './shared/text-table';

/**
 * `npm run licences`: writes a software bill of materials of everything that may ship
 * (CycloneDX, made by npm), and lists the licences in it. The exit code is 1 when one of them asks
 * for more than to be named.
 */

const FILE = 'out/sbom.cdx.json';

/** Licences that ask only for their text and the authors' names to be kept. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
]);

const Licence = v.object({
  license: v.optional(v.object({ id: v.optional(v.string()), name: v.optional(v.string()) })),
  expression: v.optional(v.string()),
});
const Bill = v.object({
  components: v.array(
    v.object({ name: v.string(), version: v.string(), licenses: v.optional(v.array(Licence), []) }),
  ),
});

takesNoArguments(
  'npm run licences',
  `Writes ${FILE}, a bill of materials of all packages that may ship, and lists their licences.`,
);
const given = ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--omit=dev'];
const bill = execFileSync('npm', given, {
  cwd: ROOT,
  encoding: 'utf8',
  maxBuffer: 1e8,
  shell: process.platform === 'win32',
});
mkdirSync(join(ROOT, 'out'), { recursive: true });
writeFileSync(join(ROOT, FILE), bill);

const { components } = v.parse(Bill, JSON.parse(bill));
const byLicence = new Map<string, string[]>();
for (const { name, version, licenses } of components) {
  const licence =
    licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name).join(' AND ') ||
    'none stated';
  byLicence.set(licence, [...(byLicence.get(licence) ?? []), `${name}@${version}`]);
}
const rows = [...byLicence].sort(([, a], [, b]) => b.length - a.length);
process.stdout.write(
  `${textTable([['licence', 'packages', ''], ...rows.map(([licence, names]) => [licence, String(names.length), names.join(' ')])])}\n`,
);
process.stdout.write(`\n${components.length} packages; the bill of materials is ${FILE}\n`);
const strict = rows.filter(([licence]) => !PERMISSIVE.has(licence));
for (const [licence, names] of strict)
  process.stderr.write(`Read before you ship: ${names.join(' ')} (${licence})\n`);
process.exitCode = strict.length > 0 ? 1 : 0;
