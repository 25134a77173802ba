import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { readCommandLine } from '../shared/command-line';
import { findChromium } from '../shared/find-chromium';
import { type BenchArguments, parseArguments, usage } from './arguments';
import { openBenchBrowser } from './browser';
import type { NativePython } from './native/door';
import { findPython, MissingTorch } from './native/find-python';
import type { BenchResult, RivalFailure, WorkloadResult } from './page/result';
import { sizesChart, sizesRequest, sizesText } from './sizes';
import { adapterText, disagreements, report } from './table';

/**
 * `npm run bench`: times this project's training steps and those of its rivals. Progress goes to
 * standard error, tables to standard output, and all figures to the file of `--json`. Exit code 1:
 * a rival could not run, or rivals disagree on the result. Exit code 2: the arguments are wrong, or
 * `--native` found no PyTorch.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function bench(asked: BenchArguments, native: NativePython | null): Promise<BenchResult> {
  const browser = await openBenchBrowser(tell, native);
  try {
    const { adapter, cores, threads } = await browser.visit((page) =>
      page.evaluate(async () => ({
        adapter: await window.benchDoor.adapter(),
        cores: navigator.hardwareConcurrency,
        threads: crossOriginIsolated,
      })),
    );
    const date = new Date().toISOString().slice(0, 10);
    const about = { adapter, browser: browser.version, cores, threads, date };
    if (asked.sizes) {
      const request = sizesRequest(asked.gpu);
      const sizes = await browser.visit((page) =>
        page.evaluate((wanted) => window.benchDoor.sizes(wanted), request),
      );
      return { ...about, workloads: [], broken: [], sizes };
    }
    const workloads: WorkloadResult[] = [];
    const broken: RivalFailure[] = [];
    for (const workload of asked.workloads) {
      tell(`${workload}:`);
      const { only, rounds, seconds, profile } = asked;
      const request = { workload, only, rounds, secondsEach: seconds, profile, native };
      try {
        workloads.push(
          await browser.visit((page) => page.evaluate((wanted) => window.benchDoor.run(wanted), request)),
        );
      } catch (error) {
        // A page may run out of memory; the results of other workloads are kept.
        broken.push({ name: workload, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    return { ...about, workloads, broken, sizes: null };
  } finally {
    await browser.close();
  }
}

const given = readCommandLine(parseArguments, usage);
if (given.gpu) process.env.VITRINE_GPU = 'hardware';
try {
  const threadCounts = [...new Set([1, availableParallelism()])];
  const native = given.native ? { ...findPython(), threadCounts } : null;
  process.env.VITRINE_CHROMIUM = findChromium();
  const result = await bench(given, native);
  if (given.json) await writeFile(given.json, `${JSON.stringify(result, null, 2)}\n`);
  const { sizes } = result;
  if (given.chart && sizes) await writeFile(given.chart, sizesChart(sizes, adapterText(result)));
  process.stdout.write(report(result, sizes ? [sizesText(sizes)] : []));
  const failed = ({ name, reason }: RivalFailure) => `${name} could not: ${reason}`;
  const wrong = [
    ...result.workloads.flatMap((workload) => [
      ...disagreements(workload),
      ...workload.failures.map((failure) => `${workload.title}: ${failed(failure)}`),
    ]),
    ...result.broken.map(failed),
  ];
  for (const line of wrong) tell(line);
  if (wrong.length > 0) process.exitCode = 1;
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof MissingTorch ? 2 : 1;
}
