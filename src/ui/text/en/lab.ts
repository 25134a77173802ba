import type { EvaluationProgress } from '../../../core/evaluation/evaluation';
import type { BackendName, ModelName, PersonalModel } from '../../../core/recommendation/recommendation';
import type { DatasetFormat } from '../../../core/shop/world';
import type { EngineStatus } from '../../../core/training/engine-status';
import type { ModelTrainingStatus, TrainingPhase } from '../../../core/training/training-status';
import { modelNames } from './models';

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
  preparing: () => 'Preparing the data.',
  running: (model) => `Training ${model}.`,
  paused: (model) => `Paused while training ${model}.`,
  finished: () => 'Trained. The shop uses the best of these models.',
  cancelled: () => 'Training was stopped early.',
  failed: () => 'Training failed.',
};

/** Once every model the shop waits for is trained. */
const settled: Partial<typeof states> = {
  running: (model) => `Trained. ${model} is training in the background and will be used if it is better.`,
  paused: (model) => `Trained. Training ${model} in the background is paused.`,
  cancelled: () => 'Trained. Background training was stopped.',
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
  intro: 'See how the models are trained on this device.',

  training: {
    title: 'Training',
    intro:
      'Several models are trained one after another on the events of the community and on yours. The shop uses the model that best predicts shoppers’ next products that were held out of training.',
    state: (state: TrainingPhase, model: PersonalModel | undefined, isSettled: boolean) =>
      ((isSettled ? settled[state] : undefined) ?? states[state])(model ? modelNames[model] : 'a model'),
    held: 'Training is paused during the evaluation and resumes by itself.',
    waiting: 'Training starts once the engine has chosen a backend.',
    start: 'Start training',
    again: 'Train again',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel training',
    progress: 'Training progress',
    percent: (percent: string) => percent,
    epoch: (done: string, epochs: string) => `${done} of ${epochs} epochs done`,
    step: (step: string, steps: string) => `step ${step} of ${steps}`,
    resumed: 'Resumed from a checkpoint after the page was reloaded.',
  },

  choice: {
    title: 'The model in use',
    serves: (model: ModelName, ndcg: string, shoppers: string) =>
      `“For you” uses ${modelNames[model]}: NDCG@10 ${ndcg} on the held-out product of ${shoppers} shoppers.`,
    popularity: (ndcg: string, shoppers: string) =>
      `No personal model is better than popularity, so popular products come first: NDCG@10 ${ndcg} on the held-out product of ${shoppers} shoppers.`,
    lead: (lead: string, model: ModelName, low: string, high: string) =>
      `That is ${lead} better than ${modelNames[model]}, the second best (95% confidence interval ${low} to ${high}).`,
    chance: 'The interval contains 0, so the two may be equally good.',
    interval: (low: string, high: string) => `${low} to ${high}`,
    waiting: 'No model has been measured yet.',
    how: 'The last product of each of these shoppers is held out of training. Each model ranks the whole catalogue to predict it.',
    table: 'Models the shop can use',
    columns: {
      model: 'Model',
      state: 'Training',
      ndcg: 'NDCG@10',
      behind: 'Behind best',
      interval: '95% interval',
    },
    best: 'in use',
    state: {
      waiting: 'waiting',
      training: 'training',
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
    table: 'Show as a table',
    lossSummary: (curves: readonly string[]) => `Training loss by step. ${curves.join(' ')}`,
    lossLine: (model: ModelName, first: string, last: string, step: string) =>
      `${modelNames[model]}: from ${first} to ${last} nats at step ${step}.`,
    lossEmpty: 'Training loss by step. No data yet.',
    ndcgSummary: (curves: readonly string[]) => `NDCG@10 on held-out events by epoch. ${curves.join(' ')}`,
    ndcgLine: (model: ModelName, best: string, epoch: string) =>
      `${modelNames[model]}: best ${best}, after epoch ${epoch}.`,
    popularityLine: (value: string) => `${modelNames.popularity}: ${value}.`,
    ndcgEmpty: 'NDCG@10 on held-out events by epoch. No data yet.',
  },

  facts: {
    title: 'This run',
    backend: 'Backend',
    implementation: 'Implementation',
    stepTime: 'Time per step',
    dispatches: 'GPU dispatches per step',
    memory: 'Memory used',
    none: 'not measured yet',
    noGpu: 'no GPU in use',
    backendName: (backend: BackendName) => backends[backend],
    implementationName: {
      reference: 'Reference (TensorFlow.js operations)',
      plan: 'Fused kernels',
    } satisfies Record<Implementation, string> as Record<Implementation, string>,
  },

  engine: {
    title: 'Engine',
    intro:
      'When the shop opens, every backend runs one short training step, and its gradient is compared with the CPU’s.',
    starting: 'Testing the backends …',
    off: 'The models do not run in this browser.',
    because: {
      fastest: (backend: string) =>
        `${backend}, because it is the fastest backend with correct results here.`,
      requested: (backend: string) => `${backend}, because you chose it.`,
      'only-usable': (backend: string) =>
        `${backend}, because it is the only backend with correct results here.`,
      'requested-not-usable': (backend: string) =>
        `${backend}, because the backend you chose cannot be used here.`,
    } satisfies Record<NonNullable<EngineStatus['reason']>, (backend: string) => string>,
    plain: (backend: string) => `${backend}.`,
    adapter: 'Graphics adapter',
    adapterName: (vendor: string, architecture: string, description: string) =>
      [vendor, architecture, description].filter((part) => part !== '').join(' · ') || 'Unnamed',
    adapterIs: (name: string, kind: string) => `${name}. ${kind}`,
    software: 'Software adapter: it runs on the processor.',
    hardware: 'Hardware adapter.',
    noAdapter: 'none',
    choose: 'Backend to use',
    auto: 'Fastest',
    choosing: 'Testing it …',
    trials: 'Backend tests',
    columns: {
      backend: 'Backend',
      implementation: 'Implementation',
      step: 'Time per step',
      error: 'Gradient error',
      usable: 'Usable',
    },
    implementationShort: { reference: 'reference', plan: 'fused' } satisfies Record<
      Implementation,
      string
    > as Record<Implementation, string>,
    usable: 'yes',
    notUsable: 'no',
    nothing: '–',
    errorHint:
      'Largest difference from the CPU’s gradient, relative to its largest entry. At most 0.001 is accepted.',
  },

  data: {
    title: 'Data',
    intro: 'Import your own data set from a file, and the shop shows its catalogue and community.',
    counts: (users: string, items: string, interactions: string) =>
      `${users} users, ${items} products, ${interactions} interactions`,
    kind: { demo: 'Demo shop', imported: 'Imported' },
    worlds: 'Data sets on this device',
    openNow: 'Shown now',
    open: 'Open',
    openNamed: (name: string) => `Open ${name}`,
    delete: 'Delete',
    deleteNamed: (name: string) => `Delete ${name}`,
    deleteTitle: (name: string) => `Delete “${name}”?`,
    deleteBody:
      'Its catalogue, its community and the models trained on it are deleted. What you did in it stays in your log until you delete all your data.',
    deleteConfirm: 'Delete this data set',
    deleted: (name: string) => `“${name}” is deleted.`,
    opened: (name: string) => `The shop now shows “${name}”.`,
  },

  importing: {
    title: 'Import a data set',
    intro:
      'CSV or TSV with a header, JSON Lines, or a MovieLens file. Interactions need the columns user, item and timestamp; event, rating, quantity, value and basket are optional. Items need item and title; price, brand, categories and released are optional. Write categories as a path (Home > Kitchen) or as a list (Comedy | Drama).',
    interactions: 'Interactions',
    items: 'Items',
    optional: 'optional',
    choose: 'Choose a file',
    change: 'Choose another',
    remove: (name: string) => `Remove ${name}`,
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
      `${all}, ${untouched} of them without interactions`,
    bad: 'Bad rows',
    ignored: 'Columns not used',
    badTitle: (count: string) => `${count} bad ${count === '1' ? 'row' : 'rows'}`,
    badShown: (shown: string, count: string) => `Showing the first ${shown} of ${count}.`,
    columns: {
      row: 'Row',
      column: 'Column',
      fault: 'Problem',
      value: 'Value',
      file: 'File',
    },
    wholeRow: 'whole row',
    emptyValue: 'empty',
    policy: 'If there are bad rows',
    refuse: 'Refuse the file',
    skip: 'Skip bad rows',
    refused: 'With this choice, the file is refused and nothing changes.',
    import: 'Import',
    phase: (phase: EvaluationProgress['phase']) => phases[phase],
    progress: 'Import progress',
    cancel: 'Cancel the import',
    untouched: 'The shop stays as it is until the import is complete.',
    done: (name: string) => `“${name}” is imported and shown in the shop. Training starts now.`,
    goToShop: 'Go to the shop',
  },

  become: {
    title: 'Shop as another user',
    intro: 'Become a user of the community, and see their history, recommendations and reasons.',
    asSelf: 'You are shopping as yourself.',
    as: (persona: string) => `You are shopping as user ${persona}.`,
    self: 'Switch back to yourself',
    search: 'Search by user or by latest product',
    searching: 'Searching …',
    nobody: (query: string) => `No user matches “${query}”.`,
    empty: 'This community has no users.',
    found: (count: string) => `${count} found`,
    most: 'Only the first 50 are listed. Search to narrow them down.',
    user: (id: string) => `User ${id}`,
    events: (count: string) => `${count} events`,
    latest: (titles: string) => `Latest: ${titles}`,
    become: 'Become',
    becomeNamed: (id: string) => `Become user ${id}`,
    current: 'You are this user',
    became: (id: string) => `You are user ${id} now.`,
    becameSelf: 'You are shopping as yourself again.',
  },
};
