import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * What a suite's report says, counted so that nothing can hide: a skipped test, a suite without a
 * test, a file that did not load, a retry that helped and a run that ended before it could report
 * all count as failed.
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
    // The file itself failed: it did not load, holds no test, or broke outside of one.
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

/** A run that failed, or did nothing, has at least one failure whatever its report says. */
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
