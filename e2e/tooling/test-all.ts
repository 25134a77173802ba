import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takesNoArguments } from '../../src/commands/shared/command-line';
import { findChromium } from '../../src/commands/shared/find-chromium';
import { freePort } from '../../src/commands/shared/free-port';
import { localBinary } from '../../src/commands/shared/local-binary';
import { runCommand } from '../../src/commands/shared/run-command';
import { asOneCheck, readPlaywright, readVitest, type SuiteResult } from './suite-result';

/**
 * `npm test`: runs every suite, one after another, because the software GPU needs all cores. A
 * failed suite does not stop the others. The first suite that needs a browser finds or installs it
 * for all. Ends with a table and the line `N passed, N failed`; the exit code is 1 when anything
 * failed.
 */

takesNoArguments(
  'npm test',
  'Runs every suite, one after another, and ends with the line "N passed, N failed".',
);

interface Suite {
  readonly name: string;
  run(): Promise<SuiteResult>;
}

const reports = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    interrupted = true;
  });

const check = (name: string, binary: string, ...given: string[]): Suite => ({
  name,
  run: async () => asOneCheck(await runCommand(localBinary(binary, given))),
});

const vitest = (project: 'node' | 'commands' | 'browser'): Suite => ({
  name: `vitest ${project}`,
  async run() {
    const file = join(reports, `vitest-${project}.json`);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const exitCode = await runCommand(localBinary('vitest', ['run', '--project', project, ...reporters]));
    return readVitest(file, exitCode);
  },
});

let built = false;
const build: Suite = {
  name: 'vite build',
  async run() {
    const exitCode = await runCommand(localBinary('vite', ['build', '--logLevel', 'warn']));
    built = exitCode === 0;
    return asOneCheck(exitCode);
  },
};

/** @param project of `playwright.config.ts` @param workers pages at a time */
const journeys = (project: string, workers: number): Suite => ({
  name: `playwright ${project}`,
  async run() {
    // An old build must not be tested in place of this code.
    if (!built) throw new Error('The journeys need a build, and the build failed.');
    const file = join(reports, `playwright-${workers}.json`);
    const chosen = [`--project=${project}`, `--workers=${workers}`];
    const exitCode = await runCommand(
      localBinary('playwright', ['test', ...chosen, '--reporter=list,json']),
      {
        ...process.env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        VITRINE_BUILT: '1',
        VITRINE_PORT: String(await freePort(4173)),
      },
    );
    return readPlaywright(file, exitCode);
  },
});

/** Result of the search for a browser, made once by the first suite that needs one. */
let browser: { readonly error?: unknown } | undefined;

/** Runs a suite that needs a browser, in its tests or in programs that its tests start. */
const withBrowser = (suite: Suite): Suite => ({
  name: suite.name,
  async run() {
    browser ??= lookForBrowser();
    if ('error' in browser) throw browser.error;
    return suite.run();
  },
});

function lookForBrowser(): { readonly error?: unknown } {
  try {
    findChromium();
    return {};
  } catch (error) {
    return { error };
  }
}

const suites: readonly Suite[] = [
  // The suites without a browser, as in `npm run test:fast`.
  check('biome check', 'biome', 'check'),
  check('tsc --noEmit', 'tsc', '--noEmit'),
  vitest('node'),
  withBrowser(vitest('commands')),
  withBrowser(vitest('browser')),
  build,
  withBrowser(journeys('side by side*', 2)),
  withBrowser(journeys('alone', 1)),
];

const rows: [name: string, passed: number, failed: number, seconds: number][] = [];
for (const suite of suites) {
  if (interrupted) break;
  process.stdout.write(`\n--- ${suite.name}\n`);
  const began = performance.now();
  const { passed, failed } = await suite.run().catch((error: unknown): SuiteResult => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { passed: 0, failed: 1 };
  });
  rows.push([suite.name, passed, failed, (performance.now() - began) / 1000]);
}
rmSync(reports, { recursive: true, force: true });

const line = (cells: readonly (string | number)[]) =>
  `${String(cells[0]).padEnd(26)}${cells
    .slice(1)
    .map((cell) => String(cell).padStart(9))
    .join('')}\n`;
process.stdout.write(`\n${line(['suite', 'passed', 'failed', 'seconds'])}`);
for (const [name, passed, failed, seconds] of rows)
  process.stdout.write(line([name, passed, failed, seconds.toFixed(1)]));

const passed = rows.reduce((sum, row) => sum + row[1], 0);
const missing = suites.length - rows.length;
const failed = rows.reduce((sum, row) => sum + row[2], missing);
if (missing > 0) process.stdout.write(`Interrupted: ${missing} suites did not run.\n`);
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
