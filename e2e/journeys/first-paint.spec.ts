import { gzipSync } from 'node:zlib';
import { type APIRequestContext, expect, test } from '@playwright/test';

/** What the built page makes a browser fetch before it can show anything. */

const MOST = 90 * 1024;

/** Of what the file loads at once; what it may load later is in parentheses or in the bundler's list of dependencies. */
const staticImports = (code: string) => [
  ...code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g),
];
const lateImports = (code: string) => [...code.matchAll(/\bimport\(["'`](\.\/[^"'`]+\.js)["'`]/g)];

/** The files at these addresses and all they import, by address. */
async function walk(
  request: APIRequestContext,
  start: readonly string[],
  importsOf: (code: string) => RegExpMatchArray[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const waiting = [...start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (files.has(address)) continue;
    const answer = await request.get(address);
    expect(answer.ok(), address).toBe(true);
    const code = await answer.text();
    files.set(address, code);
    for (const [, name] of importsOf(code)) waiting.push(new URL(name ?? '', `http://x${address}`).pathname);
  }
  return files;
}

const compressed = (files: ReadonlyMap<string, string>) =>
  [...files.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);

const isTfjs = (code: string) => /tfjs|tensorflow/i.test(code);

test('no more than 90 KB of JavaScript stand before the first paint, and nothing of tfjs', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  const first = await walk(request, named, staticImports);
  const size = compressed(first);
  console.log(`before the first paint: ${(size / 1024).toFixed(1)} KB in ${first.size} files`);
  expect(size).toBeLessThanOrEqual(MOST);

  expect([...first].filter(([, code]) => isTfjs(code)).map(([address]) => address)).toEqual([]);
  const worker = /\/assets\/entry-[\w-]+\.js/.exec([...first.values()].join('\n'))?.[0];
  const inWorker = await walk(request, [worker ?? ''], (code) => [
    ...staticImports(code),
    ...lateImports(code),
  ]);
  expect([...inWorker.values()].some(isTfjs), 'tfjs is found where it should be').toBe(true);
});
