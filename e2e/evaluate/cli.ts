import { access, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { chromium } from 'playwright';
import type {
  Evaluated,
  EvaluationProgress,
  EvaluationResult,
  PersonalGain,
} from '../../src/core/evaluation';
import { problemEn, rowFaultEn } from '../../src/ui/text/problems-en';
import { findChromium } from '../tooling/find-chromium';
import { browserLaunchOptions } from '../tooling/launch-options';
import { readArguments } from '../tooling/read-arguments';
import { serveSource } from '../tooling/serve-source';
import { type Arguments, parseArguments, usage } from './arguments';

/**
 * `npm run evaluate`: the shop's own engine, in a headless browser, on a data set from a file. Progress goes to standard error, the
 * result to standard output and to the files asked for.
 */

/** Rows at fault shown of a refused file. */
const LISTED_BAD_ROWS = 20;

const tell = (line: string): void => void process.stderr.write(`${line}\n`);

async function requireFile(path: string | undefined): Promise<void> {
  if (path === undefined) return;
  await access(path).catch(() => {
    tell(`cannot read ${path}: there is no such file, or it may not be read`);
    process.exit(2);
  });
}

/** One line an epoch, and one every few seconds in between. */
function progressPrinter(): (progress: EvaluationProgress) => void {
  let last = 0;
  let lastEpoch = '';
  return ({ phase, epoch, epochs, progress, secondsLeft, loss, validationNdcg }) => {
    const key = `${phase} ${phase === 'training' ? '' : epoch}`;
    if (key === lastEpoch && Date.now() - last < 5000) return;
    last = Date.now();
    lastEpoch = key;
    const facts = [
      `${Math.round(100 * progress)} %`.padStart(5),
      phase,
      epochs > 0 ? `epoch ${epoch} of at most ${epochs}` : '',
      loss === undefined ? '' : `loss ${loss.toFixed(4)}`,
      validationNdcg === undefined ? '' : `validation NDCG@10 ${validationNdcg.toFixed(4)}`,
      secondsLeft === undefined ? '' : `at most ${Math.ceil(secondsLeft)} s left`,
    ];
    tell(facts.filter((fact) => fact !== '').join(' · '));
  };
}

async function evaluate({ data, items, request, badRows }: Arguments): Promise<Evaluated> {
  const server = await serveSource();
  // Ctrl-C reaches us alone: the browser must live until what was learnt is evaluated.
  const browser = await chromium.launch({ ...browserLaunchOptions(), handleSIGINT: false });
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => tell(`page: ${error.message}`));
    await page.exposeFunction('onEvaluationProgress', progressPrinter());
    await page.goto(`${server.address}/src/evaluation/index.html`);
    await page.waitForFunction(() => 'evaluationDoor' in window);
    await page.setInputFiles('#interactions', resolve(data));
    if (items) await page.setInputFiles('#items', resolve(items));
    let asked = false;
    process.on('SIGINT', () => {
      if (asked) process.exit(130);
      asked = true;
      tell('stopping: evaluating what was learnt so far (Ctrl-C again to leave at once)');
      page.evaluate(() => window.evaluationDoor.stop()).catch(() => process.exit(130));
    });
    const answer = await page.evaluate(([asking, rows]) => window.evaluationDoor.evaluate(asking, rows), [
      request,
      badRows,
    ] as const);
    if ('problem' in answer) {
      const { title, body, wayOut } = problemEn(answer.problem);
      const rows = answer.badRows.slice(0, LISTED_BAD_ROWS).map((row) => {
        const fault = rowFaultEn(row);
        return `  ${row.file}, row ${row.row}${row.column === '' ? '' : `, column ${row.column}`}: ${fault.title} (${row.value})`;
      });
      const choice = rows.length > 0 ? ['Or give --bad-rows skip to leave such rows out.'] : [];
      throw new Error([title, body, ...rows, wayOut, ...choice].join('\n'));
    }
    return JSON.parse(answer.evaluated);
  } finally {
    await browser.close();
    await server.close();
  }
}

function personalLine({ validation, test, difference, interval, milliseconds }: PersonalGain): string {
  const [by, low, high] = [difference, interval.low, interval.high].map(
    (x) => `${x < 0 ? '' : '+'}${x.toFixed(4)}`,
  );
  return `own steps, NDCG@10: validation ${validation.without.toFixed(4)} -> ${validation.ndcg.toFixed(4)}, test ${test.without.toFixed(4)} -> ${test.ndcg.toFixed(4)} (${by}, 95 % ${low} to ${high}); ${milliseconds.toFixed(1)} ms a user`;
}

function summary(result: EvaluationResult): string {
  const row = (name: string, metrics: EvaluationResult['test']) =>
    `${name.padEnd(24)}${(['5', '10', '20'] as const).map((k) => `HR@${k} ${metrics[k].hr.toFixed(4)}  NDCG@${k} ${metrics[k].ndcg.toFixed(4)}`).join('   ')}`;
  const { dataset, backend, implementation, adapter } = result;
  return [
    `${dataset.users} users, ${dataset.items} items, ${dataset.interactions} interactions, ${result.split.testUsers} tested`,
    `${result.model} on ${backend}${adapter ? ` (${adapter.vendor} ${adapter.architecture}${adapter.software ? ', software' : ''})` : ''}, ${implementation}; ${result.epochs} epochs in ${Math.round(result.seconds)} s (${result.stopped}), best ${result.bestEpoch}; ${result.millisecondsPerStep.toFixed(1)} ms a step${result.perStep ? `, ${result.perStep.dispatches} dispatches` : ''}`,
    row('validation', result.validation),
    row('test', result.test),
    row('popularity, test', result.popularity.test),
    ...(result.personal ? [personalLine(result.personal)] : []),
  ].join('\n');
}

/** Items of a list that are written. */
const WRITTEN = 20;

/** @throws Error when an id would be read as two */
function rankingLines({ testUsers, items, rankings }: Evaluated['ranked']): string {
  const lines = rankings.test.map((ranking, i) => {
    const ids = ranking.slice(0, WRITTEN).map((item) => items[item]);
    const broken = [testUsers[i], ...ids].find((id) => /[,\t\n\r]/.test(id));
    if (broken !== undefined) {
      throw new Error(
        `cannot write the rankings: the id "${broken}" holds a comma, a tab or a line break, which separate ids there`,
      );
    }
    return `${testUsers[i]}\t${ids.join(',')}\n`;
  });
  return lines.join('');
}

const given = readArguments(parseArguments, usage);
await requireFile(given.data);
await requireFile(given.items);
process.env.VITRINE_CHROMIUM = findChromium();
try {
  const { result, ranked } = await evaluate(given);
  if (given.json) await writeFile(given.json, `${JSON.stringify(result, null, 2)}\n`);
  process.stdout.write(`${summary(result)}\n`);
  if (given.rankings) await writeFile(given.rankings, rankingLines(ranked));
} catch (error) {
  tell(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
