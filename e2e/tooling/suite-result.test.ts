import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asOneCheck, readPlaywright, readVitest } from './suite-result';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = (content: unknown) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

describe('counting a run of vitest', () => {
  const file = (status: string, ...tests: string[]) => ({
    status,
    assertionResults: tests.map((each) => ({ status: each })),
  });
  const count = (files: unknown[], exitCode: number) => readVitest(report({ testResults: files }), exitCode);

  it('adds up the tests of all files', () => {
    expect(count([file('passed', 'passed', 'passed'), file('passed', 'passed')], 0)).toEqual({
      passed: 3,
      failed: 0,
    });
  });

  it('counts failed, skipped and planned tests as failed', () => {
    const files = [file('failed', 'passed', 'failed', 'skipped', 'pending', 'todo')];
    expect(count(files, 1)).toEqual({ passed: 1, failed: 4 });
  });

  it('counts a file that did not load, and one without a test, as a failure each', () => {
    const files = [file('passed', 'passed'), file('failed'), file('passed')];
    expect(count(files, 1)).toEqual({ passed: 1, failed: 2 });
  });

  it('counts a file that threw outside of its tests as a failure', () => {
    expect(count([file('failed', 'passed')], 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run that failed as a failure even when its report is clean', () => {
    expect(count([file('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1 });
  });

  it('counts a run without tests, without a report, or with half a report as failed', () => {
    expect(count([], 0)).toEqual({ passed: 0, failed: 1 });
    expect(readVitest(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 });
    expect(readVitest(report('{"testResults": ['), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

describe('counting a run of Playwright', () => {
  const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const count = (given: Partial<typeof stats>, errors: unknown[], exitCode: number) =>
    readPlaywright(report({ stats: { ...stats, ...given }, errors }), exitCode);

  it('counts tests with the expected outcome as passed', () => {
    expect(count({ expected: 4 }, [], 0)).toEqual({ passed: 4, failed: 0 });
  });

  it('counts skipped and flaky tests and errors outside of tests as failed', () => {
    expect(count({ expected: 1, unexpected: 1, flaky: 2, skipped: 3 }, [{}], 1)).toEqual({
      passed: 1,
      failed: 7,
    });
  });

  it('counts a run without tests or without a report as failed', () => {
    expect(count({}, [], 0)).toEqual({ passed: 0, failed: 1 });
    expect(readPlaywright(join(folder, 'nowhere.json'), 0)).toEqual({ passed: 0, failed: 1 });
  });
});

it('counts a command as one check', () => {
  expect(asOneCheck(0)).toEqual({ passed: 1, failed: 0 });
  expect(asOneCheck(2)).toEqual({ passed: 0, failed: 1 });
});
