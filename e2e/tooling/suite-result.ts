import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * Counts passed and failed tests in the report of a test runner. Everything unusual counts as
 * failed: a skipped test, a suite without tests, a file that did not load, a test that passed on a
 * retry, and a run that ended before its report.
 */
export interface SuiteResult {
  readonly passed: number;
  readonly failed: number;
}

/** One check that passes or fails as a whole. */
export const asOneCheck = (exitCode: number): SuiteResult =>
  exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const vitestReport = v.object({
  testResults: v.array(
    v.object({
      status: v.string(),
      assertionResults: v.array(v.object({ status: v.string() })),
    }),
  ),
});

/** @param file the report of vitest's `json` reporter */
export function readVitest(file: string, exitCode: number): SuiteResult {
  const report = parse(vitestReport, file);
  if (!report) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.testResults) {
    const good = assertionResults.filter((test) => test.status === 'passed').length;
    const bad = assertionResults.length - good;
    passed += good;
    failed += bad;
    // The file itself failed: it did not load, has no tests, or threw outside of a test.
    if (bad === 0 && (status !== 'passed' || good === 0)) failed++;
  }
  return settle({ passed, failed }, exitCode);
}

const playwrightReport = v.object({
  stats: v.object({ expected: v.number(), unexpected: v.number(), flaky: v.number(), skipped: v.number() }),
  errors: v.array(v.unknown()),
});

/** @param file the report of Playwright's `json` reporter */
export function readPlaywright(file: string, exitCode: number): SuiteResult {
  const report = parse(playwrightReport, file);
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle({ passed: expected, failed: unexpected + flaky + skipped + report.errors.length }, exitCode);
}

/** A run that failed or ran no tests has at least one failure, even if its report has none. */
function settle({ passed, failed }: SuiteResult, exitCode: number): SuiteResult {
  if (failed === 0 && (exitCode !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}

function parse<Output>(schema: v.GenericSchema<unknown, Output>, file: string): Output | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
