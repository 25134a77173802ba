import type {
  EvaluatedModel,
  EvaluationProgress,
  EvaluationResult,
  SplitKind,
} from '../../../core/evaluation/evaluation';
import { modelNames } from './models';

const phases: Readonly<Record<EvaluationProgress['phase'], string>> = {
  reading: 'reading',
  preparing: 'preparing',
  training: 'training',
  validating: 'validating',
  testing: 'testing',
};

/** How long an evaluation takes on two cores. */
const costs: Readonly<Record<EvaluatedModel, string>> = {
  popularity: 'instant',
  'recent-popularity': 'instant',
  'item-knn': 'seconds',
  ease: 'seconds; for small catalogues only',
  'matrix-factorization': 'under a minute',
  bpr: 'under a minute',
  sasrec: 'minutes',
  bert4rec: 'minutes',
  lstm: 'minutes',
  hybrid: 'minutes',
  ensemble: 'combines the other models you choose',
};

const splits: Readonly<Record<SplitKind, { readonly name: string; readonly what: string }>> = {
  'leave-one-out': {
    name: 'Leave-one-out',
    what: 'Each user’s last event is for testing, the one before it for validation.',
  },
  temporal: {
    name: 'Temporal split',
    what: 'The newest 10% of all events are for testing, the 10% before them for validation.',
  },
  'user-folds': {
    name: 'User split',
    what: 'Tests on users that are not in the training data, and validates on others that are not.',
  },
};

const stops: Readonly<Record<EvaluationResult['stopped'], string>> = {
  epochs: 'all epochs',
  patience: 'early stopping',
  minutes: 'time limit',
  cancelled: 'stopped by you',
  'nothing-to-train': 'nothing to train',
};

export const evaluation = {
  title: 'Evaluation',
  intro:
    'Measure how well each model predicts held-out events of this shop. Every prediction ranks the whole catalogue, and the best epoch is chosen on validation events only.',
  form: {
    models: 'Models',
    always: 'Popularity is always included, as the baseline for every model.',
    model: (model: EvaluatedModel) => modelNames[model],
    cost: (model: EvaluatedModel) => costs[model],
    split: 'Split',
    splitName: (split: SplitKind) => splits[split].name,
    splitWhat: (split: SplitKind) => splits[split].what,
    minutes: 'Time limit per model',
    minutesAtMost: (minutes: string) => (minutes === '1' ? 'At most 1 minute' : `At most ${minutes} minutes`),
    noLimit: 'No limit',
    start: 'Evaluate',
    add: 'Add to queue',
    nothing: 'Choose at least one model.',
    training:
      'Training pauses during the evaluation, because both need the processor, and resumes by itself.',
    off: 'Models do not run in this browser, so nothing can be evaluated.',
  },
  running: {
    state: (model: EvaluatedModel, phase: EvaluationProgress['phase'] | undefined) =>
      `Evaluating ${modelNames[model]}: ${phases[phase ?? 'preparing']}.`,
    stopping: (model: EvaluatedModel) =>
      `Stopping. ${modelNames[model]} is being evaluated as trained so far.`,
    /** Announced to screen readers when an evaluation starts or ends. */
    started: (model: EvaluatedModel) => `Evaluating ${modelNames[model]}.`,
    done: (count: string) => (count === '1' ? 'The evaluation is done.' : `${count} evaluations are done.`),
    progress: 'Evaluation progress',
    epoch: (done: string, epochs: string) => `epoch ${done} of ${epochs}`,
    ndcg: (ndcg: string) => `validation NDCG@10 ${ndcg}`,
    waiting: (models: string) => `Next: ${models}.`,
    cancel: 'Stop evaluation',
    cancelHint: 'The model is evaluated as trained so far, and the result is kept.',
    failed: (model: EvaluatedModel) => `${modelNames[model]} could not be evaluated`,
  },
  results: {
    title: 'Results',
    none: 'No model has been evaluated on this shop yet.',
    cutoff: 'List length',
    at: (k: string) => `top ${k}`,
    table: (k: string) => `Test results, top ${k}`,
    about: (users: string, items: string, interactions: string, events: string) =>
      `${users} users, ${items} products, ${interactions} events; tested on ${events} held-out events. Below each value is its 95% confidence interval. ★ marks the best value in a column.`,
    model: 'Model',
    best: 'best',
    columns: {
      ndcg: ['NDCG', 'How high the held-out product is ranked'],
      hr: ['Hit rate', 'Share of users with a held-out product in the list'],
      mrr: ['MRR', 'Mean reciprocal rank of the held-out product'],
      recall: ['Recall', 'Share of held-out products in the list'],
      validation: ['Validation', 'NDCG on the validation events, used to choose the epoch'],
      coverage: ['Coverage', 'Share of the catalogue in at least one list'],
      diversity: ['Diversity', 'How much the categories in a list differ'],
      novelty: ['Novelty', 'Mean self-information of a listed product, in bits'],
      miscalibration: [
        'Miscalibration',
        'How far the category mix is from the user’s own; 0 is the same mix',
      ],
      meanPopularity: ['Popularity', 'Mean number of events of a listed product'],
      gini: ['Gini', 'How unevenly products are listed; 0 means evenly'],
      seconds: ['Time', 'Training, validation and test together'],
    } satisfies Record<string, readonly [string, string]>,
    stopped: (stopped: EvaluationResult['stopped']) => stops[stopped],
    seconds: (seconds: string) => `${seconds} s`,
    interval: (low: string, high: string) => `${low} – ${high}`,
    none_: '–',
    remove: (model: string) => `Delete the result of ${model}`,
    when: (split: string, when: string) => `${split}, ${when}`,
  },
  leakage: {
    title: (part: string) => `${part} of the test events are older than the newest training event`,
    body: 'The models have therefore seen events that happened after the test events. On most data leave-one-out leaks in this way, and every model looks better than it is. Use the temporal split to avoid it.',
    unseen: (part: string) =>
      `${part} of the test events are of products without any training event. A model that learns only from events cannot predict them.`,
  },
  compare: {
    title: 'Compare two models user by user',
    a: 'Model',
    b: 'Compared with',
    measuring: 'Comparing …',
    better: (a: string, b: string, difference: string, low: string, high: string, p: string) =>
      `${a} is ${difference} better than ${b} in NDCG@10 (95% confidence interval ${low} to ${high}; p = ${p}).`,
    chance: 'The interval contains 0, so the difference may be due to chance.',
    sure: 'The interval does not contain 0, so the difference is significant.',
    impossible: 'These results cannot be compared: they are not on the same test events.',
    how: 'Interval: paired bootstrap over users. p: Fisher’s randomization test.',
  },
  curves: {
    title: 'By epoch',
    ndcg: 'Validation NDCG@10',
    loss: 'Training loss',
    epoch: 'Epoch',
    nats: 'Nats',
    table: 'Show as a table',
    summary: (title: string, lines: readonly string[]) => `${title} by epoch. ${lines.join(' ')}`,
    line: (name: string, first: string, last: string, epochs: string) =>
      `${name}: from ${first} to ${last} in ${epochs} ${epochs === '1' ? 'epoch' : 'epochs'}.`,
    popularity: modelNames.popularity,
  },
  download: {
    json: 'Download as JSON',
    markdown: 'Download as Markdown',
    fileName: (day: string, kind: 'json' | 'md') => `vitrine-evaluation-${day}.${kind}`,
  },
};
