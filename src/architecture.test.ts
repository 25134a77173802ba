import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

/**
 * Imports run one way. This walks every import of the source (types included, dynamic ones and
 * worker addresses too) and lists those that run against it.
 */

/** Path below src, with `/`: source text. */
type Files = ReadonlyMap<string, string>;

interface Import {
  readonly from: string;
  /** Path below src, without extension for a module; or the name of a package. */
  readonly to: string;
  readonly isPackage: boolean;
  /** Loaded when it is asked for, or as a worker: not part of what the importer brings with it. */
  readonly late: boolean;
}

/** The parts of the source, and for each the parts it may import besides itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  gpu: ['core'],
  models: ['core', 'gpu'],
  engine: ['core', 'gpu', 'models'],
  storage: ['core'],
  simulator: ['core'],
  datasets: ['core'],
  'product-search': ['core'],
  // What the page may know of the worker.
  'worker-client': ['core'],
  worker: [
    'core',
    'gpu',
    'models',
    'engine',
    'storage',
    'simulator',
    'datasets',
    'product-search',
    'worker-client',
  ],
  ui: ['core'],
  session: ['core', 'ui', 'worker-client'],
  features: ['core', 'ui', 'session', 'worker-client'],
  app: ['core', 'ui', 'session', 'features', 'worker-client'],
  // The page the command line opens.
  evaluation: ['core', 'worker-client'],
  // The page of measurements, which the command line opens too: nothing imports it.
  bench: ['core', 'gpu', 'models'],
  main: ['core', 'ui', 'session', 'app', 'worker-client'],
};

const WORKER_CLIENT = ['client', 'protocol', 'connect'];

/** Packages that only some places may import: the rest of the source does not know they exist. */
const ONLY_FROM: readonly [packages: RegExp, places: RegExp, who: string][] = [
  [/^@tensorflow\//, /^(gpu|bench)\//, 'src/gpu'],
  [/^@jax-js\//, /^bench\//, 'src/bench'],
  [/^idb$/, /^storage\//, 'src/storage'],
  [/^papaparse$/, /^datasets\//, 'src/datasets'],
  [/^@base-ui\//, /^ui\//, 'src/ui'],
  [/^minisearch(\/|$)/, /^product-search\//, 'src/product-search'],
  [/^(react|react-dom)(\/|$)/, /^(ui|session|features|app)\/|^main\.tsx$/, 'the page'],
];

/**
 * Packages the components may use: the shop's links are the router's, what is hard to make
 * accessible is the library's.
 */
const UI_PACKAGES = /^(react|react-dom|wouter|@base-ui\/react)(\/|$)/;
const TEST_PACKAGES = /^(vitest|fast-check|@vitest\/|node:)/;
const isTest = (path: string) => /\.test\.tsx?$/.test(path);

const LONGEST_FILE = 400;

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
    // Both import('x') and the type import('x').Y; an address made at run time is nobody's module.
    ...source.matchAll(/\bimport\(\s*['"`]([^'"`]+)/g),
    ...source.matchAll(/\bnew URL\(\s*['"`](\.[^'"`]+)['"`],\s*import\.meta\.url/g),
  ].map((match) => match[1]);
  return [
    ...early.flatMap((specifier) => specifier ?? []).map((specifier) => ({ specifier, late: false })),
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
    if (isTest(from) && TEST_PACKAGES.test(to)) return undefined;
    if (part === 'core' && !isTest(from)) return 'core imports nothing';
    if (part === 'ui' && !UI_PACKAGES.test(to)) return 'ui imports only React, the router, core and itself';
    const rule = ONLY_FROM.find(([packages, places]) => packages.test(to) && !places.test(from));
    return rule && `only ${rule[2]} may import this package`;
  }
  if (to.startsWith('..')) return 'leaves src';
  const target = partOf(to);
  if (part === 'features' && target === 'features' && from.split('/')[1] !== to.split('/')[1])
    return 'features never import each other';
  // Named in one place each: a trainer in tfjs operations is the readable reference, everything
  // else is fused kernels.
  if (to === 'gpu/tf' && part === 'models' && !/^models\/[^/]+\/reference[^/]*$|\.test\.ts$/.test(from))
    return 'of the models only a reference uses tfjs';
  if (target === part) return undefined;
  // The one bridge: it starts the worker, or brings its inside into a page that has no workers.
  if (from === 'worker/connect.ts' && target === 'worker' && late) return undefined;
  // A test may run on the demo shop's world.
  if (isTest(from) && target === 'simulator') return undefined;
  const allowed = MAY_IMPORT[part];
  if (!allowed) return `no rule says what ${part} may import`;
  return allowed.includes(target) ? undefined : `${part} may not import ${target}`;
}

/** Everything that breaks a rule, as `file -> import: rule`. */
function violations(files: Files): string[] {
  const found: string[] = [];
  for (const [path, source] of files) {
    for (const each of importsOf(path, source)) {
      const fault = faultOf(each);
      if (fault) found.push(`${path} -> ${each.to}: ${fault}`);
    }
    const lines = source.trimEnd().split('\n').length;
    if (lines > LONGEST_FILE) found.push(`${path}: ${lines} lines, more than ${LONGEST_FILE}`);
  }
  return found;
}

/**
 * Every import, types included, by which a file comes to import itself, as `file -> file`; tests
 * are imported by nobody.
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

function readSource(): Files {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => ['.ts', '.tsx', '.css', '.wgsl'].includes(extname(path)))
    // This file stands above all parts.
    .filter((path) => path !== 'architecture.test.ts');
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

describe('the architecture', () => {
  it('is kept by every file of the source', { timeout: 60_000 }, () => {
    const files = readSource();
    expect(files.size).toBeGreaterThan(50);
    expect([...files].flatMap(([path, source]) => importsOf(path, source)).length).toBeGreaterThan(100);
    expect(violations(files)).toEqual([]);
    expect(circles(files)).toEqual([]);
  });

  it('would notice a circle, of types too', () => {
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
    ['a sideways arrow', 'storage/a.ts', `import '../simulator/b';`],
    ["the page knowing the worker's inside", 'session/a.ts', `import { host } from '../worker/host';`],
    ['the page bringing the worker along', 'worker/connect.ts', `import { host } from './host';`],
    ['the page knowing a model', 'features/why/a.tsx', `import { b } from '../../models/b';`],
    ['one feature importing another', 'features/why/a.ts', `import '../lab/b';`],
    ['a component importing the session', 'ui/a.tsx', `import { b } from '../session/b';`],
    ["a component importing a stranger's package", 'ui/a.tsx', `import { b } from 'valibot';`],
    ['a library in core', 'core/a.ts', `import * as v from 'valibot';`],
    ['tfjs outside its door', 'engine/a.ts', `import * as tf from '@tensorflow/tfjs';`],
    ['tfjs in fused kernels', 'models/sasrec/plan.ts', `import * as tf from '../../gpu/tf';`],
    ['the database outside of storage', 'worker/a.ts', `import { openDB } from 'idb';`],
    ['a rival in the shop', 'models/sasrec/plan.ts', `import { jit } from '@jax-js/jax';`],
    ['the shop knowing the measurements', 'engine/a.ts', `import '../bench/measure';`],
    ['React in the worker', 'worker/a.ts', `import { useState } from 'react';`],
    ['an import that leaves the source', 'app/a.ts', `import '../../e2e/tooling/b';`],
    ['a part that nobody placed', 'misc/a.ts', `import '../core/b';`],
    ['a file that is too long', 'core/a.ts', '\n'.repeat(LONGEST_FILE).concat('export const a = 1;')],
  ])('would notice %s', (_what, path, source) => {
    expect(violations(new Map([[path, source]]))).toHaveLength(1);
  });

  it.each([
    ['worker/host.ts', `import '../engine/a'; import '../storage/b'; import type { C } from './protocol';`],
    ['worker/connect.ts', `new Worker(new URL('./host.ts', import.meta.url)); void import('./in-page');`],
    ['worker/client.ts', `import '../core/a'; import './protocol';`],
    ['session/a.ts', `import '../worker/client'; import '../ui/a'; import '../core/b'; import 'react';`],
    [
      'features/why/a.tsx',
      `import './b'; import '../../session/a'; import 'react'; import './a.module.css';`,
    ],
    ['app/a.tsx', `const Lab = lazy(() => import('../features/lab/lab-page'));`],
    ['models/sasrec/reference.ts', `import * as tf from '../../gpu/tf';`],
    ['gpu/tf.ts', `export * from '@tensorflow/tfjs';`],
    ['core/a.test.ts', `import fc from 'fast-check'; import { it } from 'vitest'; import './a';`],
  ])('lets %s import what it needs', (path, source) => {
    expect(importsOf(path, source)).not.toEqual([]);
    expect(violations(new Map([[path, source]]))).toEqual([]);
  });
});
