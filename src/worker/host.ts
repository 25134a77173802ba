import { noEvaluation } from '../core/evaluation/evaluation-status';
import { memoized } from '../core/memoized';
import { asProblem, type Problem, ProblemError } from '../core/problem';
import type { Rails } from '../core/recommendation/recommendation';
import { GUEST_PERSONA, type ShopEvent } from '../core/shop/events';
import type { EngineStatus } from '../core/training/engine-status';
import { idleTraining, validatedEpochs } from '../core/training/training-status';
import type { PageVisibility } from '../gpu/plan/submission-budget';
import type { Storage } from '../storage/storage';
import { CALLS, type CallInput, type CallName, type CallOutput } from './calls';
import type { ModelService } from './models/model-service';
import { createOpenCalls } from './open-calls';
import type { FromWorker, RequestMessage, ToWorker } from './protocol';
import { createPersonalScoreService } from './recommendations/personal-score-service';
import { createProductSearch } from './recommendations/product-search';
import { type AskedFor, createRailService, type RailService } from './recommendations/rail-service';
import { readOutboxTexts } from './shop/outbox-texts';
import type { Reading, ShopService } from './shop/shop-service';
import { createShopService } from './shop/shop-service';

/** What tabs tell each other. */
type Announcement = { readonly kind: 'log' | 'world' | 'models' };

interface CallContext {
  readonly signal: AbortSignal;
  progress(progress: Extract<FromWorker, { type: 'progress' }>['progress']): void;
}

type Handlers = {
  [Name in CallName]: (input: CallInput<Name>, context: CallContext) => Promise<CallOutput<Name>>;
};

export interface HostParts {
  readonly storage: Storage;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly limits: readonly Problem[];
  /** Brings the models in; absent where they cannot run. */
  readonly createModels?: (
    storage: Storage,
    shop: ShopService,
    rails: RailService,
    now: () => number,
    notify: (notice: Extract<FromWorker, { type: 'notice' }>['notice']) => void,
    answered: () => Promise<void>,
    visibility: PageVisibility,
  ) => Promise<ModelService>;
  send(message: FromWorker): void;
}

/** The other end of the client: answers every call, one database writer for the tab. */
export function createHost({
  storage,
  now,
  limits,
  createModels,
  send,
}: HostParts): (message: ToWorker) => void {
  const shop = createShopService(storage, now, limits);
  const rails = createRailService(now);
  const products = createProductSearch(shop);
  const tabs = new BroadcastChannel('vitrine');
  const announce = (kind: Announcement['kind']) => tabs.postMessage({ kind } satisfies Announcement);
  const running = new Map<number, AbortController>();
  /** Epochs of the run in this tab that other tabs know of. */
  let announced = 0;
  const calls = createOpenCalls();
  /** Read by the models whenever they give work to the GPU. */
  const visibility = { visible: false };
  /**
   * Megabytes of code: brought when the page has drawn, or when somebody asks for what only models
   * know.
   */
  const brought = memoized(async () => {
    here = await createModels?.(
      storage,
      shop,
      rails,
      now,
      (notice) => {
        send({ type: 'notice', notice });
        if (notice.kind !== 'training') return;
        const validated = validatedEpochs(notice.status);
        if (validated > announced || notice.status.state === 'finished') announce('models');
        announced = validated;
      },
      calls.answered,
      visibility,
    );
    return here;
  });
  /** The models, once they are there. */
  let here: ModelService | undefined;
  let opened = false;
  let drawn = false;
  let begun = false;
  /** The shop is there at once, and drawn; the models come behind it. */
  const begin = async () => {
    if (begun || !opened || !drawn) return;
    begun = true;
    try {
      (await brought())?.start();
    } catch (error) {
      const status: EngineStatus = { ...withoutModels, state: 'off', problem: asProblem(error) };
      send({ type: 'notice', notice: { kind: 'engine', status } });
    }
  };

  tabs.onmessage = async ({ data }: MessageEvent<Announcement>) => {
    shop.invalidate();
    if (data.kind === 'log') send({ type: 'notice', notice: { kind: 'log-changed' } });
    if (data.kind === 'world') send({ type: 'notice', notice: { kind: 'world-changed' } });
    if (data.kind === 'models') await here?.reload();
  };

  /** What is believed of a shopper where nothing has been learnt. */
  const unlearnt = createPersonalScoreService(shop, { use: (work) => work(undefined) });

  const withModels = async (): Promise<ModelService> => {
    const models = await brought();
    if (!models) throw new ProblemError({ code: 'models-off' });
    return models;
  };
  /** Without models, and until they are there: what can be counted. */
  const recommend = async (asking: AskedFor = {}): Promise<Rails> => {
    if (here) return here.recommend(asking);
    const began = performance.now();
    const counted = await rails.rails(await shop.shopper(), undefined, asking);
    return { ...counted, milliseconds: performance.now() - began };
  };
  const withoutModels: EngineStatus = {
    ...{ requested: 'auto', trials: [] },
    ...(createModels
      ? { state: 'starting' }
      : { state: 'off', problem: limits.find(({ code }) => code === 'no-worker') ?? { code: 'models-off' } }),
  };

  /** Goes to another world or persona: what runs for the old one ends first. */
  const move = async (change: () => Promise<void>) => {
    if (begun) await (await brought())?.stop();
    try {
      await change();
      announce('world');
    } finally {
      if (begun) (await brought())?.start();
    }
    return shop.state();
  };

  const record = async (events: readonly ShopEvent[]): Promise<number> => {
    const stored = await shop.record(events);
    if (stored > 0) announce('log');
    return stored;
  };

  const reading = ({ signal, progress }: CallContext): Reading => ({
    signal,
    onProgress: (fraction) => progress({ phase: 'reading', epoch: 0, epochs: 0, progress: fraction }),
  });

  const handlers: Handlers = {
    async open(how) {
      if (how?.asGuest && !opened) await shop.become(GUEST_PERSONA);
      const state = await shop.state();
      opened = true;
      void begin();
      return state;
    },
    record: async ({ events }) => ({ stored: await record(events) }),
    async replay({ texts }) {
      if (storage.durable) await record(readOutboxTexts(texts));
      return { stored: storage.durable };
    },
    recommend: (asking) => recommend(asking),
    recommendFor: ({ item }) => recommend({ item }),
    history: async () => (await shop.shopper()).history,
    explain: async (question) => (await withModels()).explanations.explain(question),
    checkExplanation: async ({ measure, ...question }) =>
      (await withModels()).explanations.check(question, measure),
    smallestSet: async ({ k, ...question }) => (await withModels()).explanations.smallestSet(question, k),
    effects: async ({ items, model }) => (await withModels()).explanations.effects(items, model),
    whatIf: async (request) => (await withModels()).explanations.whatIf(request),
    attention: async ({ model }) => (await withModels()).explanations.attention(model),
    itemMap: async ({ item, model }) => (await withModels()).explanations.itemMap(item, model),
    neighbours: async ({ item, model, count }) =>
      (await withModels()).explanations.neighbours(item, model, count),
    provenance: async ({ model }) => (await withModels()).explanations.provenance(model),
    dataWay: async ({ model }) => (await withModels()).explanations.dataWay(model),
    nameProducts: async ({ catalogue, names }) => products.name(catalogue, names),
    searchProducts: async ({ query, most }) =>
      products.find(query, most, await (here?.personalScores ?? unlearnt).personalScores()),
    believed: () => (here?.personalScores ?? unlearnt).believed(),
    trainingStatus: async () => here?.trainingStatus() ?? idleTraining,
    train: async ({ action }) => (await withModels()).train(action),
    engineStatus: async () => here?.engineStatus() ?? withoutModels,
    chooseBackend: async ({ backend }) => (await withModels()).chooseBackend(backend),
    inspectFiles: (files, context) => shop.inspect(files, reading(context)),
    // Read to the end before anything changes: a refused or cancelled file leaves all as it was.
    importFiles: async ({ badRows, ...files }, context) =>
      move(await shop.readFiles(files, badRows, reading(context))),
    worlds: () => shop.worlds(),
    openWorld: ({ catalogue }) => move(() => shop.openWorld(catalogue)),
    async deleteWorld({ catalogue }) {
      await move(() => shop.deleteWorld(catalogue));
      return shop.worlds();
    },
    personas: (query) => shop.personas(query),
    readyMade: () => shop.readyMade(),
    async pauseMemory({ paused }) {
      await shop.pauseMemory(paused);
      announce('log');
      return shop.state();
    },
    become: ({ persona }) => move(() => shop.become(persona)),
    evaluate: async ({ files, badRows, request }, { signal, progress }) =>
      (await withModels()).evaluate(files, badRows, request, signal, progress),
    searchConfiguration: async ({ files, badRows, request }, { signal, progress }) =>
      (await withModels()).searchConfiguration(files, badRows, request, signal, progress),
    evaluateRatings: async ({ files, request }, { signal, progress }) =>
      (await withModels()).evaluateRatings(files, request, signal, progress),
    evaluationStatus: async () => here?.evaluations.status() ?? noEvaluation,
    evaluateModels: async (request) => (await withModels()).evaluations.start(request),
    cancelEvaluations: async () => (await withModels()).evaluations.cancel(),
    evaluations: async () => (createModels ? (await withModels()).evaluations.list() : []),
    removeEvaluation: async ({ id }) => (await withModels()).evaluations.remove(id),
    compareEvaluations: async ({ a, b }) => (await withModels()).evaluations.compare(a, b),
    exportEvaluations: async ({ ids }) => (await withModels()).evaluations.exportJson(ids),
    async forgetProducts({ items }) {
      await shop.forgetProducts(items);
      announce('log');
      return shop.state();
    },
    exportEvents: () => shop.exportEvents(),
    forgetEverything: () => move(() => shop.forget()),
  };

  const handle = <Name extends CallName>(
    { name, input }: RequestMessage<Name>,
    context: CallContext,
  ): Promise<CallOutput<Name>> => handlers[name](input, context);

  return (message) => {
    if (message.type === 'page-visibility') {
      visibility.visible = message.visible;
      return;
    }
    if (message.type === 'drawn') {
      drawn = true;
      void begin();
      return;
    }
    if (message.type === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const { id } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const answer = () =>
      handle(message, {
        signal: controller.signal,
        progress: (progress) => send({ type: 'progress', id, progress }),
      });
    (CALLS[message.name].prompt ? calls.run(answer) : answer())
      .then(
        (output) => send({ type: 'reply', id, output }),
        (error: unknown) => send({ type: 'failure', id, problem: asProblem(error) }),
      )
      .finally(() => running.delete(id));
  };
}
