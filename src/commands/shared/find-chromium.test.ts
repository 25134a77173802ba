import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './local-binary';

/** Finds a browser on a machine that has only the programs put into `folder`, then asks vitest for its version. */
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

function run(named?: string) {
  const { VITRINE_CHROMIUM: _, ...outside } = process.env;
  const env: NodeJS.ProcessEnv = { ...outside, PATH: folder, PLAYWRIGHT_BROWSERS_PATH: join(folder, 'none') };
  if (named) env.VITRINE_CHROMIUM = named;
  const tsx = resolve(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = resolve(ROOT, 'e2e/tooling/with-browser.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, script, 'vitest', '--version'], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('finding a Chromium', { timeout: 60_000 }, () => {
  it('takes the one that is named, before any other, and runs the command with it', () => {
    program('chromium', 'echo Chromium 150.0.1');
    const named = program('my-browser', 'echo Chromium 140.0.1');
    const { status, stdout, stderr } = run(named);
    expect(stderr).toContain(`Chromium: ${named} (named by VITRINE_CHROMIUM)`);
    expect(stdout).toContain('vitest/');
    expect(status).toBe(0);
  });

  it('says so when the one that is named is not there, and runs nothing', () => {
    const { status, stdout, stderr } = run('/nowhere/chromium');
    expect(stderr).toContain('/nowhere/chromium, which does not exist');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it("takes the system's that starts and is new enough, past those that are not", () => {
    program('chromium', 'echo Install me from the shop >&2', 'exit 1');
    program('chromium-browser', 'echo Chromium 90.0.4430');
    const good = program('google-chrome', 'echo Google Chrome 150.0.1');
    const { status, stderr } = run();
    expect(stderr).toContain(`Chromium: ${good} (the system's)`);
    expect(status).toBe(0);
  });
});
