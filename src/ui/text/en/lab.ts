import type { EvaluationProgress } from '../../../core/evaluation/evaluation';
import type { BackendName, ModelName, PersonalModel } from '../../../core/recommendation/recommendation';
import type { DatasetFormat } from '../../../core/shop/world';
import type { EngineStatus } from '../../../core/training/engine-status';
import type { ModelTrainingStatus, TrainingPhase } from '../../../core/training/training-status';
import { modelNames, modelPhrases } from './models';

type Implementation = NonNullable<EngineStatus['implementation']>;

const backends: Readonly<Record<BackendName, string>> = {
  webgpu: 'WebGPU',
  wasm: 'WebAssembly',
  cpu: 'JavaScript',
};

const formats: Readonly<Record<DatasetFormat, string>> = {
  csv: 'CSV with a header',
  tsv: 'TSV with a header',
  jsonl: 'JSON Lines',
  'movielens-data': 'MovieLens u.data',
  'movielens-dat': 'MovieLens ratings.dat',
  'movielens-csv': 'MovieLens ratings.csv',
};

const states: Readonly<Record<TrainingPhase, (model: string) => string>> = {
  idle: () => 'Nothing is being trained.',
  preparing: () => 'Getting the data ready.',
  running: (model) => `Training ${model}.`,
  paused: (model) => `Paused while training ${model}.`,
  finished: () => 'Trained. The shop uses the best of these models.',
  cancelled: () => 'Stopped before it was done.',
  failed: () => 'Training failed.',
};

/** Once all that the shop waits for is trained. */
const settled: Partial<typeof states> = {
  running: (model) => `Trained. ${model} is tried in the background, and serves if it does better.`,
  paused: (model) => `Trained. Trying ${model} in the background is paused.`,
  cancelled: () => 'Trained. What was tried in the background was stopped.',
};

const phases: Readonly<Record<EvaluationProgress['phase'], string>> = {
  reading: 'Reading the file',
  preparing: 'Preparing the shop',
  training: 'Training',
  validating: 'Validating',
  testing: 'Testing',
};

export const lab = {
  title: 'Lab',
  intro: 'Where the models are trained, on this machine, in the open.',

  training: {
    title: 'Training',
    intro:
      'Several models learn from the community and from you, one after another. The one that best foresees what held-out shoppers did next serves the shop.',
    state: (state: TrainingPhase, model: PersonalModel | undefined, isSettled: boolean) =>
      ((isSettled ? settled[state] : undefined) ?? states[state])(model ? modelPhrases[model] : 'a model'),
    held: 'Training waits until the evaluation is done, and then goes on by itself.',
    waiting: 'Training begins once the engine has found the best way to calculate here.',
    start: 'Start training',
    again: 'Train again',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel training',
    progress: 'Training progress',
    percent: (percent: string) => percent,
    epoch: (done: string, epochs: string) => `${done} of ${epochs} epochs done`,
    step: (step: string, steps: string) => `step ${step} of ${steps}`,
    resumed: 'Went on from its checkpoint after the page was reloaded.',
  },

  choice: {
    title: 'Which model serves',
    serves: (model: ModelName, ndcg: string, shoppers: string) =>
      `${modelNames[model]} serves “For you”: NDCG@10 ${ndcg} on ${shoppers} held-out shoppers.`,
    popularity: (ndcg: string, shoppers: string) =>
      `No personal model beats what is popular here, so that comes first: NDCG@10 ${ndcg} on ${shoppers} held-out shoppers.`,
    lead: (lead: string, model: ModelName, low: string, high: string) =>
      `That is ${lead} better than ${modelPhrases[model]}, the next best (95 % interval ${low} to ${high}).`,
    chance: 'The interval holds 0: the two may be equally good.',
    interval: (low: string, high: string) => `${low} to ${high}`,
    waiting: 'Nothing has been measured yet.',
    how: 'One question a shopper: which product came next? The whole catalogue is ranked; none of the models saw the answers.',
    table: 'The models the shop can use',
    columns: {
      model: 'Model',
      state: 'Training',
      ndcg: 'NDCG@10',
      behind: 'Behind the best',
      interval: '95 % interval',
    },
    best: 'serves',
    state: {
      waiting: 'to come',
      training: 'now',
      trained: 'done',
      stopped: 'stopped early',
    } satisfies Record<ModelTrainingStatus['state'], string> as Record<ModelTrainingStatus['state'], string>,
    counted: 'counted',
    none: '–',
    model: (model: ModelName) => modelNames[model],
  },

  curves: {
    lossTitle: 'Training loss',
    step: 'Step',
    nats: 'Nats',
    ndcgTitle: 'Held-out NDCG@10',
    epoch: 'Epoch',
    ndcg: 'NDCG@10',
    model: (model: ModelName) => modelNames[model],
    table: 'The same numbers as a table',
    lossSummary: (curves: readonly string[]) => `Training loss by step. ${curves.join(' ')}`,
    lossLine: (model: ModelName, first: string, last: string, step: string) =>
      `${modelNames[model]}: from ${first} to ${last} nats at step ${step}.`,
    lossEmpty: 'Training loss by step. There is no point yet.',
    ndcgSummary: (curves: readonly string[]) => `NDCG@10 on held-out events by epoch. ${curves.join(' ')}`,
    ndcgLine: (model: ModelName, best: string, epoch: string) =>
      `${modelNames[model]}: best ${best}, after epoch ${epoch}.`,
    popularityLine: (value: string) => `Popularity reaches ${value}.`,
    ndcgEmpty: 'NDCG@10 on held-out events by epoch. There is no point yet.',
  },

  facts: {
    title: 'This run',
    backend: 'Runs on',
    implementation: 'Implementation',
    stepTime: 'Time a step',
    dispatches: 'GPU dispatches a step',
    memory: 'Memory held',
    none: 'not measured yet',
    noGpu: 'no GPU in use',
    backendName: (backend: BackendName) => backends[backend],
    implementationName: {
      reference: 'Reference, in TensorFlow.js operations',
      plan: 'Plan of fused kernels',
    } satisfies Record<Implementation, string> as Record<Implementation, string>,
  },

  engine: {
    title: 'Engine',
    intro:
      'At the start every way to calculate runs one short training step, and its gradient is compared with the CPU’s.',
    starting: 'Trying the ways to calculate …',
    off: 'The models are off in this browser.',
    because: {
      fastest: (backend: string) =>
        `${backend}, because it is the fastest of those that calculate right here.`,
      requested: (backend: string) => `${backend}, because you asked for it.`,
      'only-usable': (backend: string) =>
        `${backend}, because it is the only one that calculates right here.`,
      'requested-not-usable': (backend: string) =>
        `${backend}, because the one you asked for cannot be used here.`,
    } satisfies Record<NonNullable<EngineStatus['reason']>, (backend: string) => string>,
    plain: (backend: string) => `${backend}.`,
    adapter: 'Graphics adapter',
    adapterName: (vendor: string, architecture: string, description: string) =>
      [vendor, architecture, description].filter((part) => part !== '').join(' · ') || 'without a name',
    adapterIs: (name: string, kind: string) => `${name}. ${kind}`,
    software: 'Software: this adapter draws on the processor.',
    hardware: 'Hardware.',
    noAdapter: 'none',
    choose: 'Calculate with',
    auto: 'Whatever is fastest',
    choosing: 'Trying it …',
    trials: 'Trials',
    columns: {
      backend: 'Way',
      implementation: 'Implementation',
      step: 'Time a step',
      error: 'Gradient error',
      usable: 'Usable',
    },
    implementationShort: { reference: 'reference', plan: 'plan' } satisfies Record<
      Implementation,
      string
    > as Record<Implementation, string>,
    usable: 'yes',
    notUsable: 'no',
    nothing: '–',
    errorHint:
      'Largest difference from the CPU’s gradient, relative to its largest entry; 0.001 is the limit.',
  },

  data: {
    title: 'Data',
    intro: 'The shop can show another catalogue and its community: a data set of your own, from a file.',
    counts: (users: string, items: string, interactions: string) =>
      `${users} users, ${items} products, ${interactions} interactions`,
    kind: { demo: 'Demo shop', imported: 'Imported' },
    worlds: 'Data sets on this machine',
    openNow: 'Shown now',
    open: 'Open',
    openNamed: (name: string) => `Open ${name}`,
    delete: 'Delete',
    deleteNamed: (name: string) => `Delete ${name}`,
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteBody:
      'Its catalogue, its community and the models trained on it go. What you did in it stays in your log until you delete everything.',
    deleteConfirm: 'Delete this data set',
    deleted: (name: string) => `“${name}” is deleted.`,
    opened: (name: string) => `The shop now shows “${name}”.`,
  },

  importing: {
    title: 'Import a data set',
    intro:
      'CSV or TSV with a header, JSON Lines, or a MovieLens file. Interactions need user, item and timestamp, and may have event, rating, quantity, value and basket. Items need item and title, and may have price, brand, categories and released. Categories are a path (Home > Kitchen) or several side by side (Comedy | Drama).',
    interactions: 'Interactions',
    items: 'Items',
    optional: 'optional',
    choose: 'Choose a file',
    change: 'Choose another',
    remove: (name: string) => `Leave out ${name}`,
    drop: 'or drop the files here',
    noFile: 'no file chosen',
    size: (name: string, size: string) => `${name}, ${size}`,
    check: 'Check the files',
    checking: 'Reading and checking the files …',
    report: 'What is in the files',
    format: 'Format',
    formatName: (format: DatasetFormat) => formats[format],
    rows: 'Rows',
    users: 'Users',
    itemCount: 'Items',
    itemsAndUntouched: (all: string, untouched: string) =>
      `${all}, ${untouched} of them touched by nobody yet`,
    bad: 'Bad rows',
    ignored: 'Columns not used',
    badTitle: (count: string) => `${count} bad ${count === '1' ? 'row' : 'rows'}`,
    badShown: (shown: string, count: string) => `The first ${shown} of ${count}.`,
    columns: {
      row: 'Row',
      column: 'Column',
      fault: 'What is wrong',
      value: 'What stands there',
      file: 'File',
    },
    wholeRow: 'whole row',
    emptyValue: 'nothing',
    policy: 'If a row is bad',
    refuse: 'Refuse the file',
    skip: 'Leave bad rows out',
    refused: 'With this choice the file will be refused, and nothing changes.',
    import: 'Import',
    phase: (phase: EvaluationProgress['phase']) => phases[phase],
    progress: 'Import progress',
    cancel: 'Cancel the import',
    untouched: 'What was shown before stays until the import is complete.',
    done: (name: string) => `“${name}” is in the shop now, and training begins.`,
    goToShop: 'Go to the shop',
  },

  become: {
    title: 'Become',
    intro: 'Go on as one of the community: their past, their recommendations, their reasons.',
    asSelf: 'You are shopping as yourself.',
    as: (persona: string) => `You are shopping as user ${persona}.`,
    self: 'Be yourself again',
    search: 'Search by user or by what they had last',
    searching: 'Searching …',
    nobody: (query: string) => `No user matches “${query}”.`,
    empty: 'This community has no users.',
    found: (count: string) => `${count} found`,
    most: 'The first 50 are listed; search to narrow them down.',
    user: (id: string) => `User ${id}`,
    events: (count: string) => `${count} events`,
    latest: (titles: string) => `Latest: ${titles}`,
    become: 'Become',
    becomeNamed: (id: string) => `Become user ${id}`,
    current: 'You now',
    became: (id: string) => `You are user ${id} now.`,
    becameSelf: 'You are yourself again.',
  },
};
