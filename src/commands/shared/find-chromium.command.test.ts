import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './command-line.fixture';

/**
 * Finds a browser with a PATH that has only the programs in `folder`, then runs `vitest --version`.
 */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-machine-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, ...script: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, ['#!/bin/sh', ...script, ''].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

function run(more: NodeJS.ProcessEnv = {}) {
  const { VITRINE_CHROMIUM: _, ...outside } = process.env;
  const env: NodeJS.ProcessEnv = {
    ...outside,
    PATH: folder,
    PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none'),
    // The folder of the installation lock.
    TMPDIR: folder,
    ...more,
  };
  return runScript('e2e/tooling/with-browser.ts', ['vitest', '--version'], env);
}

/** An apt-get that installs a Chromium which starts; `before` are lines of shell to run first. */
function aptGet(...before: string[]): { readonly chromium: string; installations(): string } {
  const installed = join(folder, 'installed');
  const chromium = join(folder, 'chromium');
  program(
    'apt-get',
    'export PATH=/usr/bin:/bin',
    ...before,
    'case "$*" in *install*)',
    `  echo installation >> ${installed}`,
    `  printf '#!/bin/sh\\necho Chromium 150.0.1\\n' > ${chromium}.new`,
    `  chmod 755 ${chromium}.new && mv ${chromium}.new ${chromium};;`,
    'esac',
  );
  return { chromium, installations: () => readFileSync(installed, 'utf8') };
}
/** Only root may use the system's package manager. */
const asRoot = { NODE_OPTIONS: '--import=data:text/javascript,process.getuid=()=>0' };

describe('finding a Chromium', { timeout: 60_000 }, () => {
  it('takes the one that is named, before any other, and runs the command with it', async () => {
    program('chromium', 'echo Chromium 150.0.1');
    const named = program('my-browser', 'echo Chromium 140.0.1');
    const { code, out, err } = await run({ VITRINE_CHROMIUM: named });
    expect(err).toContain(`Chromium: ${named} (named by VITRINE_CHROMIUM)`);
    expect(out).toContain('vitest/');
    expect(code).toBe(0);
  });

  it('says so when the one that is named is not there, and runs nothing', async () => {
    const { code, out, err } = await run({ VITRINE_CHROMIUM: '/nowhere/chromium' });
    expect(err).toContain('/nowhere/chromium, which does not exist');
    expect(out).toBe('');
    expect(code).toBe(1);
  });

  it("skips the system's browsers that do not start or are too old, and takes the next", async () => {
    program('chromium', 'echo Install me from the shop >&2', 'exit 1');
    program('chromium-browser', 'echo Chromium 90.0.4430');
    const good = program('google-chrome', 'echo Google Chrome 150.0.1');
    const { code, err } = await run();
    expect(err).toContain(`Chromium: ${good} (the system's)`);
    expect(code).toBe(0);
  });

  it('installs one browser when three processes look for one at the same time on a machine without', async () => {
    // Like apt: it is slow, and a second one at the same time fails.
    const busy = join(folder, 'busy');
    const { chromium, installations } = aptGet(
      `mkdir ${busy} || { echo "E: dpkg is in use" >&2; exit 100; }`,
      `trap "rmdir ${busy}" EXIT`,
      'sleep 1',
    );
    const all = await Promise.all([run(asRoot), run(asRoot), run(asRoot)]);
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0]);
    for (const { err } of all) expect(err).toContain(`Chromium: ${chromium} (`);
    expect(installations()).toBe('installation\n');
  });

  it('waits while another program has the package lists locked', async () => {
    const unlocked = join(folder, 'unlocked');
    const { chromium, installations } = aptGet(
      `[ -e ${unlocked} ] || { touch ${unlocked}; echo "E: Could not get lock lists/lock" >&2; exit 100; }`,
    );
    const { code, err } = await run(asRoot);
    expect(err).toContain('another program is using apt; waiting for it');
    expect(err).toContain(`Chromium: ${chromium} (installed just now with apt-get)`);
    expect(code).toBe(0);
    expect(installations()).toBe('installation\n');
  });
});
