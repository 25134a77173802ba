import {
  type Estimate,
  EXPLAINERS,
  type Explainer,
  type ExplanationQuality,
  isLowerBetter,
  type NoExplanations,
  type QualityMeasure,
} from '../../../core/explanation/explanation-quality';
import { markdown } from '../../bench/table';
import { textTable } from '../../shared/text-table';

/** Quality of a model's explanations, as tables for the terminal and for the report. */

const NAMES: Readonly<Record<Explainer, string>> = {
  effect: 'effect',
  'left-out': 'effect, left out alone',
  carried: "the model's own account",
  attention: 'attention (rollout)',
  gradient: 'gradient x input',
  cosine: 'embedding cosine',
  recency: 'newest first',
  popularity: 'popularity',
  random: 'random',
};

type Table = readonly (readonly string[])[];

const measureName = (measure: QualityMeasure): string => {
  if (measure === 'cause-precision') return 'true cause first';
  if (measure === 'cause-mrr') return 'true cause, MRR';
  if (measure.startsWith('out@')) return `out of top ${measure.slice(4)} by 10`;
  return measure.toUpperCase();
};
/** The measure's name with an arrow: whether more or less is better. */
const heading = (measure: QualityMeasure): string =>
  `${measureName(measure)} ${isLowerBetter(measure) ? '↓' : '↑'}`;

const range = ({ mean, interval: { low, high } }: Estimate, digits = 3): string =>
  `${mean.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;

/** A row for each explainer, a column for each measure. */
function qualityTable({ rows }: ExplanationQuality, measures: (measure: QualityMeasure) => boolean): Table {
  const chosen = rows.filter(({ measure }) => measures(measure));
  const known = EXPLAINERS.filter((name) => chosen.some(({ estimates }) => estimates[name]));
  return [
    ['events ordered by', ...chosen.map(({ measure }) => heading(measure))],
    ...known.map((name) => [
      NAMES[name],
      ...chosen.map(({ estimates: { [name]: estimate } }) => (estimate ? range(estimate) : '-')),
    ]),
  ];
}

function testTable({ rows }: ExplanationQuality): Table {
  const signed = (value: number) => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
  return [
    ['measure', 'first', 'less', 'difference', '95 %', 'p, after Holm', 'by the interval'],
    ...rows.flatMap(({ measure, comparisons }) =>
      comparisons.map(({ a, b, difference, interval: { low, high }, adjusted }) => {
        const better = isLowerBetter(measure) ? high < 0 : low > 0;
        const worse = isLowerBetter(measure) ? low > 0 : high < 0;
        return [
          heading(measure),
          NAMES[a],
          NAMES[b],
          signed(difference),
          `${signed(low)} to ${signed(high)}`,
          adjusted < 0.001 ? '< 0.001' : adjusted.toFixed(3),
          better ? 'better' : worse ? 'worse' : 'no difference shown',
        ];
      }),
    ),
  ];
}

const setTable = ({ searched }: ExplanationQuality): Table => [
  ['out of the top', 'found for', 'events', 'shown to be the smallest'],
  ...searched.map(({ k, success, size, exact }) => [
    `${k}`,
    range(success),
    size ? range(size, 2) : '-',
    `${(100 * exact).toFixed(0)} %`,
  ]),
];

const about = ({ users, events, rankings, seconds, seed }: ExplanationQuality): string =>
  `${users} users (sample of seed ${seed}), ${events.toFixed(1)} events each; ${rankings} histories ranked in ${Math.round(seconds)} s`;

const isDeletionOrInsertion = (measure: QualityMeasure) => measure === 'del' || measure === 'ins';

/** The tables that have rows, in order, each with its title. */
function tablesOf(quality: ExplanationQuality): { readonly title: string; readonly table: Table }[] {
  const has = (prefix: string) => quality.rows.some(({ measure }) => measure.startsWith(prefix));
  const part = (prefix: string) => qualityTable(quality, (measure) => measure.startsWith(prefix));
  return [
    { title: 'Score as events go and come', table: qualityTable(quality, isDeletionOrInsertion) },
    { title: 'Still in the list, the most explaining events going first', table: part('pos@') },
    { title: 'Still in the list, the least explaining events going first', table: part('neg@') },
    { title: 'Out of the list without ten events at most', table: part('out@') },
    ...(has('cause') ? [{ title: 'The true cause of what came', table: part('cause') }] : []),
    { title: 'Smallest sets by search', table: setTable(quality) },
    { title: 'User by user', table: testTable(quality) },
  ];
}

const isMissing = (explanations: ExplanationQuality | NoExplanations): explanations is NoExplanations =>
  'none' in explanations;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why explanations were not measured. */
const reasonMissing = (found: NoExplanations): string =>
  found.none === 'kept-rankings'
    ? 'none measured: it combines rankings that other models left, and cannot score a history with an event less'
    : `none to measure: for each of ${found.users} users the score of what it ranks first is the same with and without any event`;

export const explanationLines = (
  name: string,
  explanations: ExplanationQuality | NoExplanations,
): string[] =>
  isMissing(explanations)
    ? [`explanations of ${name}: ${reasonMissing(explanations)}`]
    : [
        `explanations of ${name}: ${about(explanations)}`,
        ...tablesOf(explanations).flatMap(({ title, table }) => ['', title, textTable(table)]),
      ];

const EXPLAINED = [
  'The item a model ranks first for a user is explained: its events are put in order, and taken away or put there a tenth at a time, ranking again every time (Barkan et al., WWW 2024). DEL and INS are the mean of the item’s score as part of its score with all events; POS@k and NEG@k the part of the points at which the item is in the top k.',
  'Equal strengths stand in random order. Intervals are of 95 %, by a bootstrap over users; tests are paired randomization tests.',
].join(' ');

/** The report's section on explanations, with a part for each model; empty without models. */
export function explanationsMarkdown(
  results: readonly { readonly name: string; readonly explanations: ExplanationQuality | NoExplanations }[],
): string {
  if (results.length === 0) return '';
  return [
    '## How good the explanations are',
    EXPLAINED,
    ...results.flatMap(({ name, explanations }) => [
      `### ${name}`,
      ...(isMissing(explanations)
        ? [`${capital(reasonMissing(explanations))}.`]
        : [
            `${about(explanations)}.`,
            ...tablesOf(explanations).flatMap(({ title, table: [head, ...rows] }) => [
              `${title}:`,
              markdown(head, rows),
            ]),
          ]),
    ]),
  ].join('\n\n');
}
