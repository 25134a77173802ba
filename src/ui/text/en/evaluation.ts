import type {
  EvaluatedModel,
  EvaluationProgress,
  EvaluationResult,
  SplitKind,
} from '../../../core/evaluation/evaluation';
import { modelNames, modelPhrases } from './models';

const phases: Readonly<Record<EvaluationProgress['phase'], string>> = {
  reading: 'reading',
  preparing: 'preparing',
  training: 'training',
  validating: 'validating',
  testing: 'ranking the test',
};

/** What a run costs on two cores, said before somebody starts one. */
const costs: Readonly<Record<EvaluatedModel, string>> = {
  popularity: 'counted at once',
  'recent-popularity': 'counted at once',
  'item-knn': 'seconds',
  ease: 'seconds; small catalogues',
  'matrix-factorization': 'under a minute',
  bpr: 'under a minute',
  sasrec: 'minutes',
  bert4rec: 'minutes',
  lstm: 'minutes',
  hybrid: 'minutes',
  ensemble: 'of the others chosen with it',
};

const splits: Readonly<Record<SplitKind, { readonly name: string; readonly what: string }>> = {
  'leave-one-out': {
    name: 'Leave one out',
    what: 'Each user’s last event is the test, the one before it validates.',
  },
  temporal: {
    name: 'By time',
    what: 'The newest tenth of all events is the test, the tenth before it validates.',
  },
  'user-folds': {
    name: 'By users',
    what: 'Users nothing was learnt from are the test, others like them validate.',
  },
};

const stops: Readonly<Record<EvaluationResult['stopped'], string>> = {
  epochs: 'all epochs',
  patience: 'no further gain',
  minutes: 'time was up',
  cancelled: 'stopped early',
  'nothing-to-train': 'nothing to train',
};

export const evaluation = {
  title: 'Evaluation',
  intro:
    'How good is each model on this shop, by the rules of the field? The whole catalogue is ranked for held-out events; validation alone chooses the epoch.',
  form: {
    models: 'Models',
    always: 'Popularity is always there: the floor that every model has to beat.',
    model: (model: EvaluatedModel) => modelNames[model],
    cost: (model: EvaluatedModel) => costs[model],
    split: 'Test on',
    splitName: (split: SplitKind) => splits[split].name,
    splitWhat: (split: SplitKind) => splits[split].what,
    minutes: 'Time for each model',
    minutesAtMost: (minutes: string) => (minutes === '1' ? 'At most a minute' : `At most ${minutes} minutes`),
    noLimit: 'Until it settles',
    start: 'Evaluate',
    add: 'Add to the line',
    nothing: 'Choose at least one model.',
    training:
      'The evaluation and training share the processor: training waits meanwhile and goes on by itself.',
    off: 'Models are off in this browser, so nothing can be evaluated.',
  },
  running: {
    state: (model: EvaluatedModel, phase: EvaluationProgress['phase'] | undefined) =>
      `Evaluating ${modelPhrases[model]}: ${phases[phase ?? 'preparing']}.`,
    stopping: (model: EvaluatedModel) =>
      `Stopping. What ${modelPhrases[model]} has learnt so far is being evaluated.`,
    /** Said only when something changes that a person waits for. */
    started: (model: EvaluatedModel) => `Evaluating ${modelPhrases[model]}.`,
    done: (count: string) => (count === '1' ? 'The evaluation is done.' : `${count} evaluations are done.`),
    progress: 'Evaluation progress',
    epoch: (done: string, epochs: string) => `epoch ${done} of ${epochs}`,
    ndcg: (ndcg: string) => `validation NDCG@10 ${ndcg}`,
    waiting: (models: string) => `Next: ${models}.`,
    cancel: 'Stop the evaluation',
    cancelHint: 'What has been learnt by then is evaluated and kept.',
    failed: (model: EvaluatedModel) => `${modelNames[model]} could not be evaluated`,
  },
  results: {
    title: 'Results',
    none: 'No model has been evaluated on this shop yet.',
    cutoff: 'Length of list',
    at: (k: string) => `top ${k}`,
    table: (k: string) => `Test results, top ${k}`,
    about: (users: string, items: string, interactions: string, events: string) =>
      `${users} users, ${items} products, ${interactions} events; ${events} held-out events tested. Below each figure its 95 % interval. ★ is the best of a column.`,
    model: 'Model',
    best: 'best',
    columns: {
      ndcg: ['NDCG', 'How high the held-out product stands'],
      hr: ['Hit rate', 'Part of the users whose held-out product is in the list'],
      mrr: ['MRR', 'Mean of one over the place of the held-out product'],
      recall: ['Recall', 'Part of the held-out products in the list'],
      validation: ['Validation', 'NDCG on the validation events, which alone choose'],
      coverage: ['Coverage', 'Part of the catalogue in anybody’s list'],
      diversity: ['Diversity', 'How different the products of a list are, by category'],
      novelty: ['Novelty', 'Bits of surprise in a product shown'],
      miscalibration: [
        'Off taste',
        'How far the mix of categories is from the user’s own; 0 is the same mix',
      ],
      meanPopularity: ['Popularity', 'Mean number of events of a product shown'],
      gini: ['Gini', 'How unevenly the catalogue is shown; 0 is evenly'],
      seconds: ['Time', 'Training, validation and test together'],
    } satisfies Record<string, readonly [string, string]>,
    stopped: (stopped: EvaluationResult['stopped']) => stops[stopped],
    seconds: (seconds: string) => `${seconds} s`,
    interval: (low: string, high: string) => `${low} – ${high}`,
    none_: '–',
    remove: (model: string) => `Remove the result of ${model}`,
    when: (split: string, when: string) => `${split}, ${when}`,
  },
  leakage: {
    title: (part: string) => `${part} of the test events are older than the newest training event`,
    body: 'So the models have learnt from what came after the question: leave one out has this leak on most data, and it flatters every model alike. To see what would have been known at the time, test by time.',
    unseen: (part: string) =>
      `${part} of the test events are of products that no training event names; no model that learns from events alone can find them.`,
  },
  compare: {
    title: 'Two models, user by user',
    a: 'Model',
    b: 'Against',
    measuring: 'Comparing …',
    better: (a: string, b: string, difference: string, low: string, high: string, p: string) =>
      `${a} is ${difference} NDCG@10 better than ${b} (95 % interval ${low} to ${high}; p = ${p}).`,
    chance: 'The interval holds 0: the difference may be chance.',
    sure: 'The interval does not hold 0: the difference is more than chance.',
    impossible: 'These two were not asked the same questions.',
    how: 'Paired bootstrap over users for the interval, Fisher’s randomization test for p.',
  },
  curves: {
    title: 'By epoch',
    ndcg: 'Validation NDCG@10',
    loss: 'Training loss',
    epoch: 'Epoch',
    nats: 'Nats',
    table: 'The same numbers as a table',
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
