import type { EventGroup, GroupEffect } from '../../core/explanation/event-group';
import {
  type AttributionMeasure,
  attributionsBy,
  type Eligibility,
  type ExplainedEvent,
  type Explanation,
  effectOf,
} from '../../core/explanation/explanation';
import type { ExplanationCheck, SmallestSet } from '../../core/explanation/explanation-check';
import { spearman } from '../../core/maths/statistics';
import { ProblemError } from '../../core/problem';
import { checkExplanation } from '../../engine/explain/check';
import type { CounterfactualMemory } from '../../engine/explain/counterfactuals';
import { jointRanks, strongestGroup } from '../../engine/explain/event-groups';
import { explain } from '../../engine/explain/explain';
import { placesRead } from '../../engine/explain/explained';
import { smallestSet } from '../../engine/explain/smallest-set';
import { paceOf } from '../../engine/pace';
import type { ItemQuestion } from '../calls';
import { offerOf } from '../shop/shopper-context';
import type { LoadedWorld } from '../shop/world';
import type { AskedItem, ModelsAtWork } from './model-at-work';

/** Why a model ranks an item where it does. Fails as `ModelsAtWork.ask`. */
export interface ItemExplanations {
  explain(question: ItemQuestion): Promise<Explanation>;
  /** @throws ProblemError `no-measure` where the model does not have the measure */
  check(question: ItemQuestion, measure: AttributionMeasure): Promise<ExplanationCheck>;
  smallestSet(question: ItemQuestion, k: number): Promise<SmallestSet>;
  /** The joint effect of the explanation's `group`; null where it has none. */
  groupEffect(question: ItemQuestion): Promise<GroupEffect | null>;
}

/** Histories that a search for a smallest set may score. */
const SEARCH_BUDGET = 1500;
/** Seed of the random orders that an explanation is checked against. */
const CHECK_SEED = 1;

/** @param clock milliseconds, monotone */
export function createItemExplanations(
  models: ModelsAtWork,
  counterfactuals: CounterfactualMemory,
  clock: () => number,
): ItemExplanations {
  const pace = paceOf();

  /** Answers with the backend that worked and the time it took. */
  const ask = <T extends object>(question: ItemQuestion, work: (asked: AskedItem) => Promise<T>) =>
    models.ask(question, async (asked) => {
      const began = clock();
      const answer = await work(asked);
      return { ...answer, backend: asked.backend.name, milliseconds: clock() - began };
    });

  return {
    explain: (question) => ask(question, (asked) => explained(asked, question, counterfactuals)),
    check: (question, measure) =>
      ask(question, async (asked) => {
        const { item, model } = question;
        const { scorer } = asked.recommender;
        const answer = await explained(asked, question, counterfactuals);
        const attributions = attributionsBy(answer, measure);
        if (!attributions) throw new ProblemError({ code: 'no-measure', measure, model });
        const explanation = {
          asked: asked.context,
          item: asked.index,
          places: placesRead(scorer, asked.context.history),
          attributions,
          seed: CHECK_SEED,
        };
        const check = await checkExplanation(scorer, explanation, pace);
        const [attention, effect] = [attributionsBy(answer, 'attention'), attributionsBy(answer, 'effect')];
        const attentionEffectCorrelation = attention && effect ? spearman(attention, effect) : null;
        return { ...check, item, model, measure, attentionEffectCorrelation };
      }),
    smallestSet: (question, k) =>
      ask(question, async ({ recommender: { scorer }, context, entries, index, shopper }) => {
        const { item, model } = question;
        const searched = {
          asked: context,
          item: index,
          k,
          counterfactuals: await counterfactuals(scorer, context),
          budget: SEARCH_BUDGET,
        };
        const { places, instead, ...found } = await smallestSet(scorer, searched, pace);
        return {
          ...found,
          item,
          model,
          k,
          items: places.map((at) => entries[at].item),
          ...(instead === undefined ? {} : { instead: shopper.world.interactions.items[instead] }),
        };
      }),
    groupEffect: (question) =>
      models.ask(question, async (asked) => {
        const began = clock();
        const { recommender, context, entries, index } = asked;
        const { group } = await explained(asked, question, counterfactuals);
        if (!group) return null;
        const { full } = await counterfactuals(recommender.scorer, context);
        const places = [...entries.keys()].filter((at) => group.items.includes(entries[at].item));
        const joint = { asked: context, item: index, places, full };
        return {
          group,
          ...(await jointRanks(recommender.scorer, joint)),
          backend: asked.backend.name,
          milliseconds: clock() - began,
        };
      }),
  };
}

type ExplainedItem = Omit<Explanation, 'backend' | 'milliseconds'>;

async function explained(
  { recommender, shopper, context, entries, index }: AskedItem,
  { item, model, past }: ItemQuestion,
  counterfactuals: CounterfactualMemory,
): Promise<ExplainedItem> {
  const { events, ...rest } = await explain(recommender.scorer, context, index, counterfactuals);
  const { world, persona } = shopper;
  const causes = world.causesOf?.(persona);
  // A question about the past asks why the shopper came to the item, so whether the shop would
  // recommend it today does not matter.
  const offer: Eligibility = past ? { kind: 'offered' } : offerOf(shopper, item, rest.rank);
  const named = events.map(({ at, ...event }) => ({ ...event, ...entries[at] }));
  const group = !past && offer.kind === 'offered' ? groupIn(named, world) : undefined;
  return {
    ...rest,
    item,
    model,
    offer,
    events: named.map((event) => ({ ...event, ...withCause(causes?.get(event.item)) })),
    ...(group ? { group } : {}),
    ...(past ? { past: true } : {}),
    ...withCause(past ? causes?.get(item) : undefined),
  };
}

const groupIn = (
  events: readonly Pick<ExplainedEvent, 'item' | 'kind' | 'effect'>[],
  { products, placeOf }: LoadedWorld,
): EventGroup | undefined =>
  strongestGroup(
    events.map(({ item, kind, effect }) => ({ item, kind, effect: effectOf(effect) })),
    (item) => products[placeOf(item) ?? -1],
  );

const withCause = <T>(cause: T | undefined) => (cause === undefined ? {} : { cause });
