import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * The rules of the source tree, above all that imports run one way. Every import is checked,
 * including types, dynamic imports and worker addresses.
 */

/** Path below src, with `/`: source text. */
type Files = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  /** Path below src, without extension for a module; or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** A dynamic import or a worker: it is loaded after the importer. */
  readonly late: boolean;
}

/** The parts of the source, and for each the parts it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  // What the shop asks of the browser: response headers, and what they leave open.
  policy: [],
  // Answers the requests of the page from this device, and what the page says to it.
  offline: ['policy'],
  'service-worker': ['policy', 'offline'],
  drawing: ['core'],
  // The demo shop: products, their pictures and words, and the life of its simulated shoppers.
  demo: ['core', 'drawing'],
  gpu: ['core', 'policy'],
  models: ['core', 'gpu'],
  engine: ['core', 'gpu', 'models'],
  storage: ['core'],
  datasets: ['core'],
  'product-search': ['core'],
  // The part of the worker that the page may import.
  'worker-client': ['core', 'policy'],
  worker: [
    'core',
    'gpu',
    'models',
    'engine',
    'storage',
    'demo',
    'datasets',
    'product-search',
    'worker-client',
  ],
  ui: ['core', 'drawing'],
  session: ['core', 'ui', 'worker-client'],
  components: ['core', 'ui', 'session', 'worker-client'],
  features: ['core', 'policy', 'offline', 'ui', 'session', 'components', 'worker-client'],
  app: ['core', 'offline', 'ui', 'session', 'components', 'features', 'worker-client'],
  main: ['core', 'policy', 'ui', 'session', 'app', 'worker-client'],
  // Command-line programs, each with the page that it drives. No other part imports them.
  commands: ['core', 'policy', 'gpu', 'models', 'engine', 'ui', 'worker-client'],
};

/** The two places of the interface that import the demo shop, both by dynamic import. */
const SHOWS_DEMO = /^ui\/(pictures\/product-picture\.tsx|text\/languages\/[a-z]+\.ts)$/;

const WORKER_CLIENT = ['calls', 'client', 'protocol', 'connect'];

/** Packages that only one part may import, so that the rest does not depend on them. */
const ONLY_FROM: readonly [packages: RegExp, places: RegExp, who: string][] = [
  [/^@tensorflow\//, /^(gpu|commands\/bench)\//, 'src/gpu'],
  [/^@jax-js\//, /^commands\/bench\//, 'src/commands/bench'],
  [/^idb$/, /^storage\//, 'src/storage'],
  [/^@noble\//, /^storage\//, 'src/storage'],
  [/^papaparse$/, /^datasets\//, 'src/datasets'],
  [/^(node:|playwright$|vite$|commander$|lighthouse$)/, /^commands\//, 'src/commands'],
  [/^@base-ui\//, /^ui\//, 'src/ui'],
  [/^wouter(\/|$)/, /^ui\/address\//, 'src/ui/address'],
  [/^minisearch(\/|$)/, /^product-search\//, 'src/product-search'],
  [
    /^(react|react-dom)(\/|$)/,
    /^(drawing|demo|ui|session|components|features|app)\/|^main\.tsx$/,
    'the page',
  ],
];

/**
 * Packages that components may use: React, the router for links, and Base UI for controls that are
 * hard to make accessible.
 */
const UI_PACKAGES = /^(react|react-dom|wouter|@base-ui\/react)(\/|$)/;
const TEST_PACKAGES = /^(vitest|fast-check|@vitest\/|node:)/;
const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const isFixture = (path: string) => /\.fixture\.tsx?$/.test(path);

const LONGEST_FILE = 400;
const LONGEST_COMMENT_LINE = 100;
/** Most source files in one folder; a folder with more holds more than one subject. */
const LARGEST_FOLDER = 15;

function partOf(path: string): string {
  const [folder = '', file = ''] = path.split('/');
  if (!path.includes('/')) return path.startsWith('main') ? 'main' : path;
  const name = file.replace(/(\.test)?\.tsx?$/, '');
  return folder === 'worker' && WORKER_CLIENT.includes(name) ? 'worker-client' : folder;
}

function importsOf(path: string, source: string): Import[] {
  if (!/\.tsx?$/.test(path)) return [];
  const { module, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const early = [
    ...module.staticImports.map((each) => each.moduleRequest.value),
    ...module.staticExports.flatMap((each) => each.entries.map((entry) => entry.moduleRequest?.value)),
  ];
  const late = [
    // Both import('x') and the type import('x').Y; an address computed at run time is no module.
    ...source.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g),
    ...source.matchAll(/\bnew URL\(\s*['"`](\.[^'"`]+)['"`],\s*import\.meta\.url/g),
  ].map((match) => match[1]);
  return [
    // The address of a worker's module; the importer does not contain it.
    ...early
      .flatMap((specifier) => specifier ?? [])
      .map((specifier) => ({ specifier, late: specifier.endsWith('?worker&url') })),
    ...late.flatMap((specifier) => specifier ?? []).map((specifier) => ({ specifier, late: true })),
  ].map(({ specifier, late }) => ({
    from: path,
    late,
    isPackage: !specifier.startsWith('.'),
    to: specifier.startsWith('.')
      ? posix.join(posix.dirname(path), specifier.replace(/\?.*$/, '').replace(/\.tsx?$/, ''))
      : specifier,
  }));
}

function faultOf({ from, to, isPackage, late }: Import): string | undefined {
  const part = partOf(from);
  if (isPackage) {
    if ((isTest(from) || isFixture(from)) && TEST_PACKAGES.test(to)) return undefined;
    if (part === 'core' && !isTest(from)) return 'core imports nothing';
    if (part === 'ui' && !UI_PACKAGES.test(to)) return 'ui imports only React, the router, core and itself';
    const rule = ONLY_FROM.find(([packages, places]) => packages.test(to) && !places.test(from));
    return rule && `only ${rule[2]} may import this package`;
  }
  if (to.startsWith('..')) return 'leaves src';
  if (/\.fixture$/.test(to) && !isTest(from) && !isFixture(from)) return 'a fixture is for tests alone';
  const target = partOf(to);
  if (part === 'features' && target === 'features' && from.split('/')[1] !== to.split('/')[1])
    return 'features never import each other';
  // Only the readable references train in tfjs operations; everything else uses fused kernels.
  if (
    to === 'gpu/device/tf' &&
    part === 'models' &&
    !/(^|\/)reference[^/]*(\/|$)|\.(test|fixture)\.ts$/.test(from)
  )
    return 'of the models only a reference uses tfjs';
  if (target === part) return undefined;
  // The only bridge: it starts the worker, or loads its code into a page without workers.
  if (from === 'worker/connect.ts' && target === 'worker' && late) return undefined;
  // A test may use the demo shop's world.
  if ((isTest(from) || isFixture(from) || SHOWS_DEMO.test(from)) && target === 'demo') return undefined;
  const allowed = MAY_IMPORT[part];
  if (!allowed) return `no rule says what ${part} may import`;
  return allowed.includes(target) ? undefined : `${part} may not import ${target}`;
}

/**
 * Comment lines that are too wide. Instructions to tools are exempt: they must be on one line.
 */
function wideComments(path: string, source: string): string[] {
  return source.split('\n').flatMap((line, at) => {
    const isComment = /^\s*(\/\/|\/?\*)/.test(line) && !/^\s*\/\/ biome-ignore /.test(line);
    return isComment && [...line].length > LONGEST_COMMENT_LINE
      ? [`${path}:${at + 1}: a comment of ${[...line].length} columns, more than ${LONGEST_COMMENT_LINE}`]
      : [];
  });
}

/** Folders with too many source files; tests, fixtures and styles are not counted. */
function crowdedFolders(files: Files): string[] {
  const counts = new Map<string, number>();
  for (const path of files.keys()) {
    if (!/\.tsx?$/.test(path) || isTest(path) || isFixture(path)) continue;
    const folder = posix.dirname(path);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count > LARGEST_FOLDER)
    .map(([folder, count]) => `${folder}: ${count} source files, more than ${LARGEST_FOLDER}`);
}

/** Entry points of the page, the worker and the programs. Languages are found by their folder. */
const ENTRY =
  /^(main\.tsx|ui\/text\/languages\/[a-z]+\.ts|commands\/([a-z]+\/)?(cli|main|start|lighthouse|licences)\.ts|commands\/[a-z]+\/page\/([a-z]+-)?page\.ts)$/;

/**
 * Source files that only tests use. Each is unused, or a fixture that needs a fixture's name.
 * @param alsoUsed files below src that tools outside of it import
 */
function unused(files: Files, alsoUsed: readonly string[]): string[] {
  const modules = new Map([...files.keys()].map((path) => [path.replace(/\.tsx?$/, ''), path]));
  const reached = new Set([...files.keys()].filter((path) => ENTRY.test(path) || alsoUsed.includes(path)));
  for (const path of reached)
    for (const { to, isPackage } of importsOf(path, files.get(path) ?? '')) {
      const target = isPackage ? undefined : modules.get(to);
      if (target) reached.add(target);
    }
  return [...files.keys()].filter(
    (path) => /\.tsx?$/.test(path) && !isTest(path) && !isFixture(path) && !reached.has(path),
  );
}

/** Path below src: files beside src import `a` as `../src/a`. */
const belowSrc = (path: string) => path.replace(/^\.\.\/src\//, '');

/** The imports of a file: imported names by module; `*` for the whole module. */
function namesTaken(path: string, source: string): { readonly from: string; readonly name: string }[] {
  const { module } = parseSync(path, source);
  const taken = [
    ...module.staticImports.flatMap(({ moduleRequest, entries }) =>
      entries.map(({ importName }) => [moduleRequest.value, importName.name ?? '*'] as const),
    ),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest, importName }) =>
        moduleRequest ? [[moduleRequest.value, importName.name ?? '*'] as const] : [],
      ),
    ),
    ...[...source.matchAll(/\bimport\(\s*['"`](\.[^'"`]+)/g)].map((match) => [match[1], '*'] as const),
  ];
  return taken.flatMap(([specifier = '', name]) =>
    specifier.startsWith('.') ? [{ from: belowSrc(posix.join(posix.dirname(path), specifier)), name }] : [],
  );
}

/**
 * Exports that no other file imports, as `file: name`.
 * @param takers every file that may import them: the source, its tests and `e2e`
 */
function unimported(files: Files, takers: Files): string[] {
  const taken = new Set(
    [...takers].flatMap(([path, source]) =>
      /\.tsx?$/.test(path) ? namesTaken(path, source).map(({ from, name }) => `${from}: ${name}`) : [],
    ),
  );
  return [...files].flatMap(([path, source]) => {
    const module = path.replace(/\.tsx?$/, '');
    if (module === path || isTest(path) || ENTRY.test(path) || taken.has(`${module}: *`)) return [];
    return parseSync(path, source)
      .module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name ?? ''))
      .filter((name) => name !== '' && !taken.has(`${module}: ${name}`) && !taken.has(`${path}: ${name}`))
      .map((name) => `${path}: ${name}`);
  });
}

/** `commands/build/service-worker.ts` builds it by its path. */
const BUILT_ON_ITS_OWN = 'service-worker/main.ts';

/** Files of the source that the project's tools import: its configuration and `e2e/tooling`. */
function usedByTools(): string[] {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const tools = [
    ...readdirSync(root).filter((name) => name.endsWith('.config.ts')),
    ...readdirSync(join(root, 'e2e/tooling'))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => `e2e/tooling/${name}`),
  ];
  return tools.flatMap((path) =>
    importsOf(posix.join('..', path), readFileSync(join(root, path), 'utf8'))
      .filter(({ isPackage }) => !isPackage)
      .map(({ to }) => `${belowSrc(to)}.ts`),
  );
}

/** All violations of a rule, as `file -> import: rule`. */
function violations(files: Files): string[] {
  const found: string[] = [];
  for (const [path, source] of files) {
    for (const each of importsOf(path, source)) {
      const fault = faultOf(each);
      if (fault) found.push(`${path} -> ${each.to}: ${fault}`);
    }
    const lines = source.trimEnd().split('\n').length;
    if (lines > LONGEST_FILE) found.push(`${path}: ${lines} lines, more than ${LONGEST_FILE}`);
    found.push(...wideComments(path, source));
  }
  return found;
}

/**
 * Every import in a cycle, types included, as `file -> file`. No file imports tests, so they are
 * left out.
 */
function circles(files: Files): string[] {
  const modules = new Map([...files.keys()].map((path) => [path.replace(/\.tsx?$/, ''), path]));
  const imported = new Map(
    [...files].map(([path, source]) => [
      path,
      importsOf(path, source).flatMap(({ to, isPackage }) => (isPackage ? [] : (modules.get(to) ?? []))),
    ]),
  );
  const reaches = (from: string, goal: string): boolean => {
    const seen = new Set([from]);
    for (const path of seen) {
      if (path === goal) return true;
      for (const next of imported.get(path) ?? []) seen.add(next);
    }
    return false;
  };
  return [...imported].flatMap(([from, targets]) =>
    targets.filter((to) => reaches(to, from)).map((to) => `${from} -> ${to}`),
  );
}

/** `e2e` and the configuration files, by their path relative to src. */
function readOutside(): Files {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const paths = [
    ...readdirSync(root).filter((name) => name.endsWith('.config.ts')),
    ...readdirSync(join(root, 'e2e'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => `e2e/${name.replaceAll('\\', '/')}`),
  ];
  return new Map(paths.map((path) => [`../${path}`, readFileSync(join(root, path), 'utf8')]));
}

function readSource(): Files {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ['.ts', '.tsx', '.css', '.wgsl'].includes(extname(path)))
    // This file belongs to no part.
    .filter((path) => path !== 'architecture.test.ts')
    // Declarations for the compiler, which nothing imports.
    .filter((path) => !path.endsWith('.d.ts'));
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('the architecture', () => {
  it('has no violations in the source', { timeout: 60_000 }, () => {
    const files = readSource();
    expect(files.size).toBeGreaterThan(50);
    expect([...files].flatMap(([path, source]) => importsOf(path, source)).length).toBeGreaterThan(100);
    expect(violations(files)).toEqual([]);
    expect(circles(files)).toEqual([]);
    expect(crowdedFolders(files)).toEqual([]);
    expect(unused(files, [...usedByTools(), BUILT_ON_ITS_OWN])).toEqual([]);
    expect(unimported(files, new Map([...files, ...readOutside()]))).toEqual([]);
  });

  it('rejects a cycle, also of types', () => {
    const files = new Map([
      ['core/a.ts', `import { b } from './b';`],
      ['core/b.ts', `import type { C } from './c';`],
      ['core/c.ts', `import './a'; import './d';`],
      ['core/d.ts', `import { parse } from 'd';`],
    ]);
    expect(circles(files)).toEqual([
      'core/a.ts -> core/b.ts',
      'core/b.ts -> core/c.ts',
      'core/c.ts -> core/a.ts',
    ]);
  });

  it.each([
    ['an arrow that runs back up', 'core/a.ts', `import { b } from '../gpu/b';`],
    ['a type from above', 'core/a.ts', `import type { B } from '../engine/b';`],
    ['a type written in place', 'core/a.ts', `export type A = import('../engine/b').B;`],
    ['a re-export from above', 'gpu/a.ts', `export { b } from '../models/b';`],
    ['everything re-exported from above', 'gpu/a.ts', `export * from '../models/b';`],
    ['a late import from above', 'engine/a.ts', `export const b = () => import('../worker/host');`],
    ['a worker started from below', 'ui/a.ts', `new Worker(new URL('../worker/host.ts', import.meta.url));`],
    ['a worker named from below', 'ui/a.ts', `import host from '../worker/host?worker&url';`],
    ['a sideways arrow', 'storage/a.ts', `import '../demo/b';`],
    ["the page knowing the worker's inside", 'session/a.ts', `import { host } from '../worker/host';`],
    ['the page bringing the worker along', 'worker/connect.ts', `import { host } from './host';`],
    ['the page knowing a model', 'features/why/a.tsx', `import { b } from '../../models/b';`],
    ['one feature importing another', 'features/why/a.ts', `import '../lab/b';`],
    ['a component importing the session', 'ui/a.tsx', `import { b } from '../session/b';`],
    ["a component importing a stranger's package", 'ui/a.tsx', `import { b } from 'valibot';`],
    ['a library in core', 'core/a.ts', `import * as v from 'valibot';`],
    ['tfjs outside its door', 'engine/a.ts', `import * as tf from '@tensorflow/tfjs';`],
    ['tfjs in fused kernels', 'models/sasrec/plan.ts', `import * as tf from '../../gpu/device/tf';`],
    ['the database outside of storage', 'worker/a.ts', `import { openDB } from 'idb';`],
    ['a rival in the shop', 'models/sasrec/plan.ts', `import { jit } from '@jax-js/jax';`],
    ['the shop knowing the measurements', 'engine/a.ts', `import '../commands/bench/page/measure';`],
    ['React in the worker', 'worker/a.ts', `import { useState } from 'react';`],
    ['an import that leaves the source', 'app/a.ts', `import '../../e2e/tooling/b';`],
    ['a part that nobody placed', 'misc/a.ts', `import '../core/b';`],
    ['a fixture in the build', 'core/a.ts', `import { b } from './b.fixture';`],
    ['a comment too wide to read', 'core/a.ts', `// ${'word '.repeat(20)}`],
    ['a file that is too long', 'core/a.ts', '\n'.repeat(LONGEST_FILE).concat('export const a = 1;')],
  ])('would notice %s', (_what, path, source) => {
    expect(violations(new Map([[path, source]]))).toHaveLength(1);
  });

  it.each([
    ['worker/host.ts', `import '../engine/a'; import '../storage/b'; import type { C } from './protocol';`],
    ['worker/connect.ts', `import host from './host?worker&url'; void import('./in-page');`],
    ['worker/client.ts', `import '../core/a'; import './protocol';`],
    ['session/a.ts', `import '../worker/client'; import '../ui/a'; import '../core/b'; import 'react';`],
    [
      'features/why/a.tsx',
      `import './b'; import '../../session/a'; import 'react'; import './a.module.css';`,
    ],
    ['app/a.tsx', `const Lab = lazy(() => import('../features/lab/lab-page'));`],
    ['models/sasrec/reference.ts', `import * as tf from '../../gpu/device/tf';`],
    ['gpu/device/tf.ts', `export * from '@tensorflow/tfjs';`],
    ['core/a.test.ts', `import fc from 'fast-check'; import { it } from 'vitest'; import './a';`],
  ])('lets %s import what it needs', (path, source) => {
    expect(importsOf(path, source)).not.toEqual([]);
    expect(violations(new Map([[path, source]]))).toEqual([]);
  });
});
