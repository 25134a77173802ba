import { attentionRollout } from '../../core/explanation/attention-rollout';
import {
  type AttributionMeasure,
  attributionsBy,
  type Explanation,
} from '../../core/explanation/explanation';
import type { ExplanationCheck, SmallestSet } from '../../core/explanation/explanation-check';
import type {
  AttentionMatrices,
  EffectMatrix,
  ItemMap,
  Neighbour,
  PipelineTimings,
  Provenance,
} from '../../core/explanation/model-view';
import type { WhatIf, WhatIfRequest } from '../../core/explanation/what-if';
import type { HistoryEntry } from '../../core/histories/history';
import { spearman } from '../../core/maths/statistics';
import { ProblemError } from '../../core/problem';
import type { PersonalModel } from '../../core/recommendation/recommendation';
import { checkExplanation } from '../../engine/explain/check';
import { createCounterfactualMemory } from '../../engine/explain/counterfactuals';
import { effects } from '../../engine/explain/effects';
import { explain } from '../../engine/explain/explain';
import { placesRead } from '../../engine/explain/explained';
import { smallestSet } from '../../engine/explain/smallest-set';
import { paceOf } from '../../engine/pace';
import type { Recommender } from '../../engine/recommender';
import type { ShopperContext } from '../../engine/shopper-context';
import type { Backend } from '../../gpu/device/backend';
import type { Storage } from '../../storage/storage';
import type { ItemQuestion as Question } from '../protocol';
import { provenanceOf, walk } from '../saved/model-facts';
import { savedModels } from '../saved/saved-models';
import { type ModelShelf, serveSaved } from '../saved/served-models';
import { createItemMaps, MEASURED } from './item-maps';
import type { RailService } from './rail-service';
import type { CurrentShopper, ShopService } from './shop-service';
import { contextOf, knownEntries, offerOf } from './shopper-context';
import { followIf, railsIf } from './what-if';

/**
 * Why things are recommended, and what would be otherwise. All fail with `no-model` without that
 * model, and where it says so with `empty-history`.
 */
export interface ExplanationService {
  explain(question: Question): Promise<Explanation>;
  check(question: Question, measure: AttributionMeasure): Promise<ExplanationCheck>;
  smallestSet(question: Question, k: number): Promise<SmallestSet>;
  effects(items: readonly string[], model: PersonalModel): Promise<EffectMatrix>;
  whatIf(request: WhatIfRequest): Promise<WhatIf>;
  /** Null where the model pays no attention. */
  attention(model: PersonalModel): Promise<AttentionMatrices | null>;
  /**
   * With the item and the shopper's, also where they are not among those that are drawn of many.
   */
  itemMap(item: string, model: PersonalModel): Promise<ItemMap>;
  neighbours(item: string, model: PersonalModel, count: number): Promise<readonly Neighbour[]>;
  provenance(model: PersonalModel): Promise<Provenance>;
  dataWay(model: PersonalModel): Promise<PipelineTimings>;
}

interface ExplanationParts {
  readonly storage: Storage;
  readonly shop: ShopService;
  readonly rails: RailService;
  readonly shelf: ModelShelf;
  /** The one in use, if it is open. */
  readonly backend: () => Backend | undefined;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Milliseconds, monotone. */
  readonly clock: () => number;
}

/** Histories a search for a smallest set may rank. */
const BUDGET = 1500;
/** Of the random orders that explanations are checked against. */
const SEED = 1;

/** What a question is put to: the model at work, and the shopper it is about. */
interface AtWork {
  readonly shopper: CurrentShopper;
  readonly recommender: Recommender;
  readonly backend: Backend;
}

/** A question in the models' terms. */
interface Subject extends AtWork {
  readonly context: ShopperContext;
  /** Of the context's history. */
  readonly entries: readonly HistoryEntry[];
  readonly index: number;
}

export function createExplanationService({
  storage,
  shop,
  rails,
  shelf,
  backend: currentBackend,
  now,
  clock,
}: ExplanationParts): ExplanationService {
  const counterfactuals = createCounterfactualMemory();
  const maps = createItemMaps();
  const pace = paceOf();

  /**
   * Runs `work` with the model that made the recommendation, also when another has come to serve
   * since.
   */
  const withModel = <T>(model: PersonalModel, work: (at: AtWork) => Promise<T>): Promise<T> =>
    shelf.use(async (served) => {
      const shopper = await shop.shopper();
      const { world } = shopper;
      const backend = currentBackend();
      if (!backend) throw new ProblemError({ code: 'no-model', model });
      const atWork = served?.world === world ? [served.champion, served.taste] : [];
      const known = atWork.find((candidate) => candidate?.model === model);
      if (known) return work({ shopper, backend, recommender: known });
      const saved = savedModels(storage, world.summary.catalogue, now);
      const fetched = await serveSaved(saved, model, backend, world);
      if (!fetched) throw new ProblemError({ code: 'no-model', model });
      try {
        return await work({ shopper, backend, recommender: fetched });
      } finally {
        fetched.scorer.dispose();
      }
    });

  const indexOf = ({ world }: CurrentShopper, item: string): number => {
    const index = world.indexOf(item);
    if (index === undefined) {
      const described = world.placeOf(item) !== undefined;
      throw new ProblemError({ code: described ? 'unlearnt-item' : 'unknown-item', item });
    }
    return index;
  };

  const ask = <T>({ item, model, past }: Question, work: (subject: Subject) => Promise<T>): Promise<T> =>
    withModel(model, (at) => {
      const { world, history, barred } = at.shopper;
      const index = indexOf(at.shopper, item);
      const met = history.findIndex((entry) => entry.item === item);
      const until = past && met >= 0 ? history.slice(0, met) : history;
      const context = contextOf({ world, history: until, barred: past ? [] : barred });
      if (context.history.length === 0) throw new ProblemError({ code: 'empty-history' });
      return work({ ...at, context, index, entries: knownEntries(world, until) });
    });

  async function explained({ recommender, shopper, context, entries, index }: Subject, question: Question) {
    const { events, ...rest } = await explain(recommender.scorer, context, index, counterfactuals);
    const { world, persona } = shopper;
    const causes = world.causesOf?.(persona);
    const cause = question.past ? causes?.get(question.item) : undefined;
    return {
      ...rest,
      item: question.item,
      model: question.model,
      // Of a moment that is past it is asked why the shopper came to it, not whether it is offered
      // now.
      offer: question.past ? ({ kind: 'offered' } as const) : offerOf(shopper, question.item, rest.rank),
      events: events.map(({ at, ...event }) => ({
        ...event,
        ...entries[at],
        ...withCause(causes?.get(entries[at].item)),
      })),
      ...(question.past ? { past: true } : {}),
      ...withCause(cause),
    };
  }

  return {
    explain: (question) =>
      ask(question, async (subject) => {
        const began = clock();
        const answer = await explained(subject, question);
        return { ...answer, backend: subject.backend.name, milliseconds: clock() - began };
      }),
    check: (question, measure) =>
      ask(question, async (subject) => {
        const began = clock();
        const { recommender, context, index, backend } = subject;
        const answer = await explained(subject, question);
        const strength = attributionsBy(answer, measure);
        if (!strength) throw new ProblemError({ code: 'no-measure', measure, model: question.model });
        const places = placesRead(recommender.scorer, context.history);
        const check = await checkExplanation(
          recommender.scorer,
          context,
          index,
          places,
          strength,
          SEED,
          pace,
        );
        const [attention, effect] = [attributionsBy(answer, 'attention'), attributionsBy(answer, 'effect')];
        return {
          ...check,
          ...{ item: question.item, model: question.model, measure },
          attentionEffectCorrelation: attention && effect ? spearman(attention, effect) : null,
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    smallestSet: (question, k) =>
      ask(question, async ({ recommender: { scorer }, context, entries, index, backend, shopper }) => {
        const began = clock();
        const { items } = shopper.world.interactions;
        const { places, instead, ...found } = await smallestSet(
          scorer,
          context,
          index,
          k,
          await counterfactuals(scorer, context),
          BUDGET,
          pace,
        );
        return {
          ...found,
          ...{ item: question.item, model: question.model, k },
          items: places.map((at) => entries[at].item),
          ...(instead === undefined ? {} : { instead: items[instead] }),
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    effects: (items, model) =>
      withModel(model, async ({ recommender: { scorer }, shopper, backend }) => {
        const began = clock();
        const context = contextOf(shopper);
        const entries = knownEntries(shopper.world, shopper.history);
        const indices = items.map((item) => indexOf(shopper, item));
        const { places, ...found } = await effects(scorer, context, indices, counterfactuals);
        return {
          ...found,
          ...{ model, items, events: places.map((at) => entries[at]) },
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    async whatIf({ history, watched }) {
      const began = clock();
      const moved = watched
        ? await withModel(watched.model, ({ recommender, shopper }) =>
            followIf(recommender, shopper, history, watched.items),
          )
        : [];
      return shelf.use(async (served) => {
        const shopper = await shop.shopper();
        const ready = served?.world === shopper.world ? served : undefined;
        const answer = await railsIf(rails, shopper, ready, history);
        const backend = ready && currentBackend()?.name;
        return { ...answer, watched: moved, backend, milliseconds: clock() - began };
      });
    },
    attention: (model) =>
      withModel(model, async ({ recommender: { scorer }, shopper, backend }) => {
        const began = clock();
        const { history } = contextOf(shopper);
        if (history.length === 0) throw new ProblemError({ code: 'empty-history' });
        const { attention } = await scorer.insight.attribute(history, 0);
        if (!attention) return null;
        const entries = knownEntries(shopper.world, shopper.history);
        const { blocks, heads, values } = attention;
        return {
          ...{ model, blocks, heads, values, rollout: attentionRollout(attention) },
          events: placesRead(scorer, history).map((at) => entries[at]),
          backend: backend.name,
          milliseconds: clock() - began,
        };
      }),
    itemMap: (item, model) =>
      withModel(model, async ({ recommender, shopper }) => {
        const began = clock();
        const { interactions, popular } = shopper.world;
        const path = knownEntries(shopper.world, shopper.history).map((entry) => entry.item);
        const { items, ...map } = await maps.map(
          recommender,
          popular.map((id) => indexOf(shopper, id)),
          [item, ...path].map((id) => indexOf(shopper, id)),
        );
        return {
          ...map,
          ...{ model, path, nearest: MEASURED, known: interactions.items.length },
          items: items.map((index) => interactions.items[index]),
          milliseconds: clock() - began,
        };
      }),
    neighbours: (item, model, count) =>
      withModel(model, async ({ recommender, shopper }) => {
        const found = maps.neighbours(recommender, indexOf(shopper, item), count);
        const { items } = shopper.world.interactions;
        return found.map((neighbour) => ({ item: items[neighbour.item], cosine: neighbour.cosine }));
      }),
    provenance: (model) => withModel(model, provenanceOf),
    dataWay: (model) =>
      withModel(model, (at) => {
        // Read anew, as after an event: what is remembered of the log would take no time.
        shop.invalidate();
        return walk(shop, rails, shelf.current(), at, clock);
      }),
  };
}

const withCause = <T>(cause: T | undefined) => (cause === undefined ? {} : { cause });
