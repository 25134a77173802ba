import type { BackendName, Rails } from '../../core/recommendation/recommendation';
import type { EngineStatus } from '../../core/training/engine-status';
import { idleTraining } from '../../core/training/training-status';
import type { PageVisibility } from '../../gpu/plan/submission-budget';
import type { Storage } from '../../storage/storage';
import { createEvaluationService, type EvaluationService } from '../evaluations/evaluation-service';
import { createFileEvaluations, type FileEvaluations } from '../evaluations/file-evaluations';
import { createExplanationService, type ExplanationService } from '../explanations/explanation-service';
import type { Notice } from '../protocol';
import {
  createPersonalScoreService,
  type PersonalScoreService,
} from '../recommendations/personal-score-service';
import type { AskedFor, RailService } from '../recommendations/rail-service';
import type { ShopService } from '../shop/shop-service';
import { TrainingService } from '../training/training-service';
import { type BackendHolder, createBackendHolder } from './backend-holder';
import { createGenerations } from './generations';
import { ModelLifecycle } from './model-lifecycle';
import { createModelShelf, type ModelShelf } from './served-models';

/** Everything that needs tfjs: the backend, the models of the open world and their training. */
export interface ModelService {
  /**
   * Opens the backend, loads the saved models and resumes unfinished training. Called after every
   * change of world.
   */
  start(): void;
  /** Another tab saved better models: loads them. */
  reload(): Promise<void>;
  recommend(asking?: AskedFor): Promise<Rails>;
  readonly explanations: ExplanationService;
  readonly personalScores: PersonalScoreService;
  readonly training: Pick<TrainingService, 'status' | 'control'>;
  engineStatus(): EngineStatus;
  chooseBackend(backend: BackendName | 'auto'): Promise<EngineStatus>;
  /** Evaluations on the open world. */
  readonly evaluations: EvaluationService;
  readonly fileEvaluations: FileEvaluations;
  /** Ends training and evaluations and forgets the models in memory; what is saved stays. */
  stop(): Promise<void>;
}

export interface ModelServiceParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly rails: RailService;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  notify(notice: Notice): void;
  /** Resolves once no prompt call of the page is open. */
  answered(): Promise<void>;
  /** Whether the page is visible; may change at any time. */
  readonly visibility: PageVisibility;
  /** Something was deleted while models trained: called when they could not be written. */
  onDeletion(): void;
}

export function createModelService(parts: ModelServiceParts): ModelService {
  const { storage, shop, rails, now, notify, answered, visibility, onDeletion } = parts;
  const clock = () => performance.now();
  const shelf = createModelShelf();
  const generations = createGenerations();
  const backends = createBackendHolder({
    storage,
    visibility,
    onStatus: (status) => notify({ kind: 'engine', status }),
    // Models and training are lost with the device. Both come back from storage, on a new device or
    // on another backend.
    onLost: () => void lifecycle.end().then(() => lifecycle.start()),
  });
  const training = new TrainingService({
    storage,
    shop,
    generations,
    now,
    clock,
    answered,
    openBackend: () => backends.open(),
    onStatus: (status) => notify({ kind: 'training', status }),
    loadModels: async () => void (await lifecycle.load()),
    onOtherTabDone: () => lifecycle.start(),
    onDeletion,
  });
  const evaluations = createEvaluationService({
    storage,
    shop,
    now,
    clock,
    answered,
    openBackend: () => backends.open(),
    onBusy: (busy) => training.hold(busy),
    onStatus: (status) => notify({ kind: 'evaluation', status }),
  });
  const lifecycle = new ModelLifecycle({
    storage,
    shop,
    shelf,
    generations,
    backends,
    training,
    evaluations,
    now,
    onModelsChanged: () => notify({ kind: 'models-changed' }),
    onDamaged: (models) => notify({ kind: 'problem', problem: { code: 'models-damaged', models } }),
  });
  return {
    start: () => lifecycle.start(),
    async reload() {
      if (backends.current()) await lifecycle.load();
    },
    recommend: (asking) => recommend({ shop, rails, shelf, backends, clock }, asking),
    explanations: createExplanationService({
      storage,
      shop,
      rails,
      shelf,
      now,
      clock,
      backend: () => backends.current(),
    }),
    personalScores: createPersonalScoreService(shop, shelf),
    training,
    engineStatus: () => backends.status(),
    async chooseBackend(requested) {
      await storage.settings.set('backend', requested);
      await lifecycle.end();
      lifecycle.start();
      await backends.open();
      return backends.status();
    },
    evaluations,
    fileEvaluations: createFileEvaluations(now, clock),
    async stop() {
      await lifecycle.end();
      training.setStatus(idleTraining);
    },
  };
}

interface RecommendParts extends Pick<ModelServiceParts, 'shop' | 'rails'> {
  readonly shelf: ModelShelf;
  readonly backends: BackendHolder;
  readonly clock: () => number;
}

/** Rails by the serving models of the open world, if there are any yet. */
const recommend = ({ shop, rails, shelf, backends, clock }: RecommendParts, asking?: AskedFor) =>
  shelf.use(async (served) => {
    const began = clock();
    const shopper = await shop.shopper();
    const ready = served?.world === shopper.world ? served : undefined;
    return {
      ...(await rails.rails(shopper, ready, asking)),
      choice: ready?.choice,
      backend: ready && backends.current()?.name,
      milliseconds: clock() - began,
    };
  });
