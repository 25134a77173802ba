import { type Accuracy, CUTOFFS, type Cutoff } from '../../../core/evaluation/evaluation';
import type { Interval } from '../../../core/maths/interval';
import { bytes, markdown } from '../../bench/table';
import { explanationsMarkdown } from './explanation-tables';
import type { Comparison, Report, ReportRow } from './report';

/** Names of the charts beside the report. */
export const CHARTS = {
  accuracy: 'accuracy.svg',
  curves: 'validation-by-epoch.svg',
  tradeOff: 'accuracy-against-cost.svg',
} as const;

const NAMES: Readonly<Record<keyof Accuracy, string>> = {
  hr: 'HR',
  recall: 'recall',
  precision: 'precision',
  f1: 'F1',
  ndcg: 'NDCG',
  mrr: 'MRR',
  map: 'MAP',
};
const MEASURES: readonly (keyof Accuracy)[] = ['hr', 'ndcg', 'mrr', 'map', 'recall', 'precision', 'f1'];

const fixed = (value: number): string => value.toFixed(4);
const range = ({ low, high }: Interval): string => `${fixed(low)} to ${fixed(high)}`;
const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;
const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The report as Markdown, with all that is needed to reproduce it. */
export function reportMarkdown(report: Report): string {
  const { rows } = report;
  const several = rows.some(({ seeds }) => seeds.length > 1);
  return `${[
    '# Evaluation',
    dataAndSplit(report),
    warnings(report),
    '## Accuracy',
    `Best by validation first. ${several ? 'Of several seeds the mean; its interval is of each user’s mean over them. ' : ''}Intervals are of 95 %, by a bootstrap over the test’s users.`,
    ...CUTOFFS.map((k) => accuracyTable(rows, k)),
    `![Test NDCG@10 with intervals](${CHARTS.accuracy})`,
    ...(several ? ['### Seeds', seedsTable(rows)] : []),
    '## What the lists are like',
    qualitiesTable(rows),
    `![NDCG@10 against coverage and time](${CHARTS.tradeOff})`,
    '## For whom, and for which items',
    groupsTables(rows),
    ...(report.comparisons.length > 0
      ? ['## The best by validation against each other', comparisonTable(report.comparisons)]
      : []),
    explanationsMarkdown(explainedIn(rows)),
    ...ratingsSection(report),
    '## Training',
    trainingTable(rows),
    ...modelNotes(rows),
    ...(rows.some(({ results }) => results[0].result.curve.length > 0)
      ? [`![Validation NDCG@10 by epoch](${CHARTS.curves})`]
      : []),
    '## To do it again',
    reproduction(report),
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

/** Results with measured explanations; each seed separately. */
const explainedIn = (rows: readonly ReportRow[]) =>
  rows.flatMap(({ results }) =>
    results.flatMap(({ name, result: { explanations } }) => (explanations ? [{ name, explanations }] : [])),
  );

function dataAndSplit({ asked, dataset, split }: Report): string {
  const { minEventsPerUser: user, minEventsPerItem: item } = asked.request;
  const cuts =
    split.cuts && ` (validation from ${day(split.cuts.validation)}, test from ${day(split.cuts.test)})`;
  return [
    `- Data: \`${asked.interactions.name}\`, ${dataset.users} users, ${dataset.items} items, ${dataset.interactions} interactions after first occurrences${user > 1 || item > 1 ? ` and filters (users with ${user}, items with ${item} events)` : ''}${dataset.badRows > 0 ? `; ${dataset.badRows} bad rows left out` : ''}.`,
    `- Split: ${split.kind}${cuts ?? ''}; ${split.trainingEvents} training events, ${split.validationEvents} validation events of ${split.validationUsers} users, ${split.testEvents} test events of ${split.testUsers} users. Validation alone chooses; the test’s histories hold the validation’s events.`,
    '- The whole catalogue is ranked without what a user already has.',
  ].join('\n');
}

function warnings({ split }: Report): string {
  const found: string[] = [];
  if (split.kind === 'leave-one-out' && split.leakage === null)
    found.push(
      'The timestamps are positions, so nobody can say how much of the training data is younger than a test event.',
    );
  if (split.leakage !== null && split.leakage > 0)
    found.push(
      `Leave-one-out leaks: ${percent(split.leakage)} of the test events are older than the newest training event, so models learn from a time that was still to come. Compare models with it; for what to expect of tomorrow use \`--split temporal\`.`,
    );
  if (split.unseenTargets > 0)
    found.push(
      `${percent(split.unseenTargets)} of the test events are of items that are not in training: only attributes could name them.`,
    );
  return found.map((text) => `> ${text}`).join('\n>\n');
}

function accuracyTable(rows: readonly ReportRow[], k: (typeof CUTOFFS)[number]): string {
  const at: Cutoff = `${k}`;
  return markdown(
    [
      'model',
      ...MEASURES.map((name) => `${NAMES[name]}@${k}`),
      `NDCG@${k}, 95 %`,
      `HR@${k}, 95 %`,
      `validation NDCG@${k}`,
    ],
    rows.map(({ name, test, intervals, validation }) => [
      name,
      ...MEASURES.map((measure) => fixed(test[at][measure])),
      range(intervals[at].ndcg),
      range(intervals[at].hr),
      fixed(validation[at].ndcg),
    ]),
  );
}

const seedsTable = (rows: readonly ReportRow[]): string =>
  markdown(
    ['model', 'seeds', 'mean NDCG@10', 'standard deviation', 'least', 'most'],
    rows.flatMap(({ name, seeds, test, spread }) =>
      spread === null
        ? []
        : [
            [
              name,
              seeds.join(', '),
              fixed(test[10].ndcg),
              fixed(spread.deviation),
              fixed(spread.least),
              fixed(spread.most),
            ],
          ],
    ),
  );

function qualitiesTable(rows: readonly ReportRow[]): string {
  const orNone = (value: number | null) => (value === null ? '-' : value.toFixed(3));
  return [
    markdown(
      ['at 10', 'coverage', 'Gini', 'novelty, bits', 'mean popularity', 'diversity', 'miscalibration, nats'],
      rows.map(({ name, test: { 10: at } }) => [
        name,
        fixed(at.coverage),
        at.gini.toFixed(3),
        at.novelty.toFixed(2),
        at.meanPopularity.toFixed(1),
        orNone(at.diversity),
        orNone(at.miscalibration),
      ]),
    ),
    'Coverage: part of the catalogue in anybody’s ten. Gini: 0 when all items are shown as often. Novelty: mean self-information of an item shown. Mean popularity: its training events. Diversity and miscalibration are of the items’ categories: mean distance of two items of a list, and divergence of its mix from the history’s.',
  ].join('\n\n');
}

function groupsTables(rows: readonly ReportRow[]): string {
  const [{ byActivity, byPopularity }] = rows;
  const span = ({ from, to, count }: { from: number; to: number; count: number }) =>
    count === 0 ? 'none' : `${from}-${to} events; ${count}`;
  const thirds = ['low', 'middle', 'high'] as const;
  const bins = ['unseen', 'tail', 'middle', 'head'] as const;
  const titles = { unseen: 'not in training', tail: 'tail', middle: 'middle', head: 'head' };
  return [
    'NDCG@10 by how much is known of a user, thirds of the users:',
    markdown(
      ['model', ...thirds.map((third) => `${third} (${span(byActivity[third])} users)`)],
      rows.map((row) => [row.name, ...thirds.map((third) => fixed(row.byActivity[third].ndcg))]),
    ),
    'and by how popular the held-out item is, each item for itself; tail, middle and head have a third of the training events each:',
    markdown(
      ['model', ...bins.map((bin) => `${titles[bin]} (${span(byPopularity[bin])} items asked)`)],
      rows.map((row) => [row.name, ...bins.map((bin) => fixed(row.byPopularity[bin].ndcg))]),
    ),
  ].join('\n\n');
}

/** p with two digits, or that it is the least the test can give: 1 / 10,001. */
const pText = (p: number): string => (p < 0.0002 ? '< 0.0002' : p.toPrecision(2));

const comparisonTable = (comparisons: readonly Comparison[]): string =>
  [
    markdown(
      ['NDCG@10', 'difference', '95 %', 'p', 'p after Holm'],
      comparisons.map(({ a, b, difference, interval, p, adjusted }) => [
        `${a} - ${b}`,
        fixed(difference),
        range(interval),
        pText(p),
        pText(adjusted),
      ]),
    ),
    'User by user on the same questions: paired bootstrap for the interval, randomization test with 10,000 random signs for p, two-sided.',
  ].join('\n\n');

function ratingsSection({ ratings }: Report): string[] {
  if (ratings.length === 0) return [];
  return [
    '## Ratings',
    markdown(
      ['model', 'RMSE', 'MAE', 'RMSE by fold', 'seconds'],
      ratings.map(({ model, rmse, mae, folds }) => [
        model,
        fixed(rmse),
        fixed(mae),
        folds.map((fold) => `${fold.name} ${fixed(fold.rmse)}`).join(', '),
        String(Math.round(folds.reduce((sum, { seconds }) => sum + seconds, 0))),
      ]),
    ),
  ];
}

const trainingTable = (rows: readonly ReportRow[]): string =>
  markdown(
    ['model', 'backend', 'epochs', 'best', 'ended by', 'seconds', 'ms a step', 'size'],
    rows.flatMap(({ results }) =>
      results.map(({ name, result }) => [
        name,
        `${result.backend}${result.implementation === 'none' ? '' : `, ${result.implementation}`}`,
        String(result.epochs),
        String(result.bestEpoch),
        result.stopped,
        String(Math.round(result.seconds)),
        result.millisecondsPerStep === 0 ? '-' : result.millisecondsPerStep.toFixed(1),
        result.modelBytes === undefined ? '-' : bytes(result.modelBytes),
      ]),
    ),
  );

/** Results that only some models have: weights of an ensemble, gain of personal training steps. */
function modelNotes(rows: readonly ReportRow[]): string[] {
  const results = rows.flatMap((row) => row.results);
  const weights = results.flatMap(({ name, result: { members } }) => {
    if (!members) return [];
    const counted = Object.entries(members.weights).filter(([, weight]) => weight > 0);
    const list = counted.map(([member, weight]) => `${member} ${weight.toFixed(2)}`).join(', ');
    return [`- ${name} combines ${list}; constant of the reciprocal ranks ${members.rankConstant}.`];
  });
  const personal = results.flatMap(({ name, result: { personal: own } }) =>
    own
      ? [
          `- ${name}, each user’s own steps: test NDCG@10 ${fixed(own.test.without)} without, ${fixed(own.test.ndcg)} with; difference ${fixed(own.difference)}, 95 % ${range(own.interval)}; ${own.milliseconds.toFixed(1)} ms a user.`,
        ]
      : [],
  );
  return [[...weights, ...personal].join('\n')];
}

function reproduction({ asked, dataset, made, rows }: Report): string {
  const files = [asked.interactions, asked.items].filter((file) => file !== null);
  const ways = made.map(({ at, command, commit, versions, machine }) => {
    const facts = Object.entries({ ...versions, ...machine }).map(([name, value]) => `${name} ${value}`);
    return `${at.slice(0, 16)}Z, commit ${commit ?? 'unknown'}, ${facts.join(', ')}:\n\n    ${command}`;
  });
  const configurations = rows.map(({ name, seeds, results: [{ asked: of, result }] }) => {
    const { maxMinutes, backend } = of.request;
    const rest = { ...result.configuration, ...(maxMinutes === undefined ? {} : { maxMinutes }) };
    return `- ${name}, seed ${seeds.join(', ')}, backend asked for ${backend}: \`${JSON.stringify(rest)}\``;
  });
  return [
    ...files.map(({ name, sha256 }) => `- \`${name}\`: SHA-256 \`${sha256}\``),
    `- interactions as split: FNV-1a \`${dataset.hash}\``,
    '',
    ways.join('\n\n'),
    '',
    'Configuration of each model:',
    '',
    ...configurations,
  ].join('\n');
}
