import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { build, preview } from 'vite';
import { takesNoArguments } from './shared/command-line';
import { findChromium } from './shared/find-chromium';
import { freePort } from './shared/free-port';
import { ROOT } from './shared/local-binary';

/**
 * `npm run lighthouse`: builds the shop, serves it, and measures the home page with Lighthouse in
 * its phone profile. Lighthouse is downloaded when it is needed: as a dependency it would bring
 * more packages than the shop has.
 */

const LIGHTHOUSE = 'lighthouse@12.8.2';
const LEAST: Readonly<Record<string, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
};

const score = v.nullable(v.number());
const Report = v.object({
  categories: v.record(
    v.string(),
    v.object({
      title: v.string(),
      score,
      auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })),
    }),
  ),
  audits: v.record(v.string(), v.object({ title: v.string(), score, displayValue: v.optional(v.string()) })),
});

const say = (line: string) => process.stdout.write(`${line}\n`);

takesNoArguments(
  'npm run lighthouse',
  'Builds the shop, serves it, and has Lighthouse judge the home page as a phone would meet it.',
);
await build({ root: ROOT, logLevel: 'warn' });
const server = await preview({
  root: ROOT,
  preview: { host: '127.0.0.1', port: await freePort(4173), strictPort: true, open: false },
});
const folder = await mkdtemp(join(tmpdir(), 'vitrine-lighthouse-'));
try {
  const file = join(folder, 'report.json');
  const address = server.resolvedUrls?.local[0] ?? 'http://127.0.0.1:4173/';
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-background-networking',
    ],
    { env: { ...process.env, CHROME_PATH: findChromium() }, maxBuffer: 1e8 },
  );
  const report = v.parse(Report, JSON.parse(await readFile(file, 'utf8')));
  let failed = false;
  for (const [name, { title, score: part, auditRefs }] of Object.entries(report.categories)) {
    const points = Math.round((part ?? 0) * 100);
    const least = LEAST[name];
    const short = least !== undefined && points < least;
    failed ||= short;
    say(
      `${title.padEnd(16)}${String(points).padStart(4)}${least === undefined ? '' : `  at least ${least}`}${short ? '  too low' : ''}`,
    );
    for (const { id, weight } of auditRefs) {
      const audit = report.audits[id];
      if (audit && weight > 0 && audit.score !== null && audit.score < 1)
        say(
          `    ${audit.score.toFixed(2)}  ${audit.title}${audit.displayValue ? `: ${audit.displayValue}` : ''}`,
        );
    }
  }
  process.exitCode = failed ? 1 : 0;
} finally {
  await rm(folder, { recursive: true, force: true });
  await server.close();
}
