import { gzipSync } from 'node:zlib';
import { type APIRequestContext, expect, type Request, test } from '@playwright/test';
import { en } from '../../src/ui/text/en';
import { zh } from '../../src/ui/text/zh';
import { listedCards } from '../support/shop';

/** The files that the built page loads before the first paint, in each language. */

const MOST = 90 * 1024;
/**
 * Most files of the home page: the code of the first paint, the shop window, and the chunks shared
 * with other pages.
 */
const MOST_FILES = 12;

type Files = ReadonlyMap<string, string>;

/**
 * Matches static imports. Dynamic imports have parentheses or are in the bundler's list of
 * dependencies.
 */
const staticImports = (code: string) => [
  ...code.matchAll(/(?:\bfrom|\bimport)\s*["'`](\.\/[^"'`]+\.js)["'`]/g),
];
const lateImports = (code: string) => [...code.matchAll(/\bimport\(["'`](\.\/[^"'`]+\.js)["'`]/g)];

const addressesOf = (imports: readonly RegExpMatchArray[], from: string) =>
  imports.map(([, name]) => new URL(name ?? '', `http://x${from}`).pathname);

/** The files at these addresses and all their static imports, by address. */
async function walk(
  request: APIRequestContext,
  start: readonly string[],
  importsOf: (code: string) => RegExpMatchArray[],
): Promise<Files> {
  const files = new Map<string, string>();
  const waiting = [...start];
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    if (files.has(address)) continue;
    const answer = await request.get(address);
    expect(answer.ok(), address).toBe(true);
    const code = await answer.text();
    files.set(address, code);
    waiting.push(...addressesOf(importsOf(code), address));
  }
  return files;
}

/**
 * `files` plus the file that contains `words` and its imports: what a reader of that language waits
 * for.
 */
async function withWords(request: APIRequestContext, files: Files, words: string): Promise<Files> {
  if ([...files.values()].some((code) => code.includes(words))) return files;
  const late = [...files].flatMap(([from, code]) => addressesOf(lateImports(code), from));
  for (const address of late) {
    const brought = await walk(request, [address], staticImports);
    if (brought.get(address)?.includes(words)) return new Map([...files, ...brought]);
  }
  throw new Error(`no file that the page may load has the words “${words}”`);
}

const compressed = (files: Files) =>
  [...files.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);

const isTfjs = (code: string) => /tfjs|tensorflow/i.test(code);

test('at most 90 KB of JavaScript load before the first paint in any language, without tfjs', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(
    ([, address]) => address ?? '',
  );
  expect(named.length).toBeGreaterThan(0);
  const entry = await walk(request, named, staticImports);
  for (const { shell, locale } of [en, zh]) {
    const first = await withWords(request, entry, shell.privacy);
    const size = compressed(first);
    console.log(`before the first paint, ${locale}: ${(size / 1024).toFixed(1)} KB in ${first.size} files`);
    expect(size, locale).toBeLessThanOrEqual(MOST);
    expect([...first].filter(([, code]) => isTfjs(code)).map(([address]) => address)).toEqual([]);
  }

  const worker = /\/assets\/entry-[\w-]+\.js/.exec([...entry.values()].join('\n'))?.[0];
  const inWorker = await walk(request, [worker ?? ''], (code) => [
    ...staticImports(code),
    ...lateImports(code),
  ]);
  expect([...inWorker.values()].some(isTfjs), 'tfjs is found where it should be').toBe(true);
});

test('the home page loads in about a dozen files', async ({ page }) => {
  const files: Request[] = [];
  page.on('request', (request) => {
    if (['script', 'stylesheet'].includes(request.resourceType())) files.push(request);
  });
  // Counted are the files requested before the first card is there: what the page fetches when it
  // is idle may come before this test notices the card.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('main article')) return;
      observer.disconnect();
      performance.mark('first card');
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto('/');
  await expect(listedCards(page).first()).toBeVisible();
  const shown = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('first card');
    return performance.timeOrigin + mark.startTime;
  });
  const before = files.filter((request) => request.timing().startTime <= shown);
  expect(before.length).toBeGreaterThan(0);
  expect(before.length, before.map((request) => request.url()).join('\n')).toBeLessThanOrEqual(MOST_FILES);
});
