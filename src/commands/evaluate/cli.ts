import { access, writeFile } from 'node:fs/promises';
import type {
  EvaluationOutput,
  EvaluationProgress,
  EvaluationResult,
  PersonalGain,
} from '../../core/evaluation/evaluation';
import { readCommandLine } from '../shared/command-line';
import { findChromium } from '../shared/find-chromium';
import { combines, parseArguments, type RunArguments } from './arguments/arguments';
import { usage } from './arguments/options';
import { describeRun } from './environment';
import { type EvaluationBrowser, openEvaluationBrowser } from './evaluation-browser';
import { comparisonText } from './report/compare';
import { explanationLines } from './report/explanation-tables';
import { openResultsFolder, type ResultsFolder, rankingLines, readFileFacts } from './report/results-folder';
import { type EvaluationInputs, isResultFor, mayCombine } from './report/stored-result';
import { writeReport } from './report/write-report';

/**
 * `npm run evaluate`: trains and evaluates models with the shop's engine in a headless browser, on
 * a data set from a file. Progress goes to standard error, results to standard output and to the
 * files that the arguments name.
 */

const tell = (line: string): void => void process.stderr.write(`${line}\n`);
/** Identifies the demo shop's data in a result; the data depend only on the seed and the date. */
const DEMO_SHOP = { name: 'the demo shop', sha256: '-' };
const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function requireFile(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  await access(path).catch(() => {
    tell(`cannot read ${path}: there is no such file, or it may not be read`);
    process.exit(2);
  });
}

/** Prints a line for each epoch, and one every 5 seconds in between. */
function progressPrinter(name: string): (progress: EvaluationProgress) => void {
  let last = 0;
  let lastEpoch = '';
  return ({ phase, epoch, epochs, progress, secondsLeft, loss, validationNdcg }) => {
    const key = `${phase} ${phase === 'training' ? '' : epoch}`;
    if (key === lastEpoch && Date.now() - last < 5000) return;
    last = Date.now();
    lastEpoch = key;
    const facts = [
      `${Math.round(100 * progress)} %`.padStart(5),
      name,
      phase,
      epochs > 0 ? `epoch ${epoch} of at most ${epochs}` : '',
      loss === undefined ? '' : `loss ${loss.toFixed(4)}`,
      validationNdcg === undefined ? '' : `validation NDCG@10 ${validationNdcg.toFixed(4)}`,
      secondsLeft === undefined ? '' : `at most ${Math.ceil(secondsLeft)} s left`,
    ];
    tell(facts.filter((fact) => fact !== '').join(' · '));
  };
}

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(4)}`;

function personalLine({ validation, test, difference, interval, milliseconds }: PersonalGain): string {
  return `own steps, NDCG@10: validation ${validation.without.toFixed(4)} -> ${validation.ndcg.toFixed(4)}, test ${test.without.toFixed(4)} -> ${test.ndcg.toFixed(4)} (${signed(difference)}, 95 % ${signed(interval.low)} to ${signed(interval.high)}); ${milliseconds.toFixed(1)} ms a user`;
}

function summary(name: string, result: EvaluationResult): string {
  const row = (label: string, metrics: EvaluationResult['test']) =>
    `${label.padEnd(24)}${(['5', '10', '20'] as const).map((k) => `HR@${k} ${metrics[k].hr.toFixed(4)}  NDCG@${k} ${metrics[k].ndcg.toFixed(4)}`).join('   ')}`;
  const { dataset, split, backend, implementation, adapter } = result;
  const { low, high } = result.intervals['10'].ndcg;
  return [
    `${dataset.users} users, ${dataset.items} items, ${dataset.interactions} interactions, ${split.testUsers} tested`,
    `${name} on ${backend}${adapter ? ` (${adapter.vendor} ${adapter.architecture}${adapter.software ? ', software' : ''})` : ''}, ${implementation}; ${result.epochs} epochs in ${Math.round(result.seconds)} s (${result.stopped}), best ${result.bestEpoch}; ${result.millisecondsPerStep.toFixed(1)} ms a step${result.perStep ? `, ${result.perStep.dispatches} dispatches` : ''}`,
    row('validation', result.validation),
    row('test', result.test),
    `test, 95 % interval      NDCG@10 ${low.toFixed(4)} to ${high.toFixed(4)}`,
    row('popularity, test', result.popularity.test),
    ...(result.personal ? [personalLine(result.personal)] : []),
    ...(result.explanations ? explanationLines(name, result.explanations) : []),
    '',
  ].join('\n');
}

/** Ranking files for an ensemble: of all other results on the same data, split and seed. */
async function membersOf(folder: ResultsFolder | undefined, question: EvaluationInputs): Promise<string[]> {
  if (!folder || !combines(question.request.model)) return [];
  const all = await folder.readAll();
  return all.filter(({ asked }) => mayCombine(asked, question)).map(({ name }) => folder.rankingsPath(name));
}

/** Runs every job whose result the folder does not hold yet. @returns whether none failed */
async function runJobs(given: RunArguments, folder: ResultsFolder | undefined): Promise<boolean> {
  const argv = process.argv.slice(2);
  let browser: EvaluationBrowser | undefined;
  let stopped = false;
  process.on('SIGINT', () => {
    if (stopped) process.exit(130);
    stopped = true;
    tell('stopping: evaluating what was learnt so far (Ctrl-C again to leave at once)');
    browser?.stop().catch(() => process.exit(130));
  });
  let failed = 0;
  const { data, items, badRows } = given;
  const read = {
    interactions: data === undefined ? DEMO_SHOP : await readFileFacts(data),
    items: items === undefined ? null : await readFileFacts(items),
    badRows,
  };
  try {
    for (const job of given.jobs) {
      if (stopped) break;
      const alone: EvaluationInputs = { ...read, request: job.request, members: [] };
      const members = await membersOf(folder, alone);
      const question = { ...alone, members: await Promise.all(members.map(readFileFacts)) };
      const kept = folder?.has(job.name) && !given.again ? await folder.read(job.name) : undefined;
      if (kept && isResultFor(kept, question)) {
        tell(
          `${job.name}: kept, the result of ${kept.made.at} is of the same data, split, configuration and seed`,
        );
        continue;
      }
      browser ??= await openEvaluationBrowser(tell);
      try {
        const { result, ranked } = await browser.evaluate(
          { data, items, badRows, members },
          job.request,
          progressPrinter(job.name),
        );
        process.stdout.write(summary(job.name, result));
        await writeAsked(given, { result, ranked });
        const made = describeRun(argv, browser.version, new Date());
        await folder?.keep({ name: job.name, asked: question, made, result }, ranked);
      } catch (error) {
        // The other models are still trained.
        failed++;
        tell(given.jobs.length > 1 ? `${job.name}: ${messageOf(error)}` : messageOf(error));
      }
    }
  } finally {
    await browser?.close();
  }
  return failed === 0;
}

async function writeAsked(
  { json, rankings }: RunArguments,
  { result, ranked }: EvaluationOutput,
): Promise<void> {
  if (json) await writeFile(json, `${JSON.stringify(result, null, 2)}\n`);
  if (rankings) await writeFile(rankings, rankingLines(ranked));
}

export async function evaluateRankings(): Promise<void> {
  const given = readCommandLine(parseArguments, usage);
  try {
    const path = given.kind === 'report' ? given.report : given.out;
    if (given.kind === 'run') {
      await requireFile(given.data);
      await requireFile(given.items);
      process.env.VITRINE_CHROMIUM = findChromium();
    } else await requireFile(given.report);
    const folder = path === undefined ? undefined : await openResultsFolder(path);
    if (given.kind === 'run' && !(await runJobs(given, folder))) process.exitCode = 1;
    if (folder) {
      const report = await writeReport(folder);
      tell(`report: ${report}`);
      if (given.compare) process.stdout.write(comparisonText(await folder.readAll(), given.compare));
    }
  } catch (error) {
    tell(messageOf(error));
    process.exitCode = 1;
  }
}
