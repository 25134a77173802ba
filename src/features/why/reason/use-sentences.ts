import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useWorkerCall } from '../../../session/use-worker-call';
import { useText } from '../../../ui/text/text';
import { strongestGroup } from './groups';
import { reasonFor } from './reason';
import { reasonSentence } from './reason-sentence';

/** The reason in plain words. */
export interface Sentences {
  /** The sentence that says most; absent until it is measured which that is. */
  readonly first?: string;
  readonly rest: readonly string[];
}

/**
 * The reason in sentences. The joint effect of several events of one kind, measured by ranking
 * without all of them, comes first when it is larger than the effect of any single event.
 */
export function useSentences(
  explanation: Explanation | undefined,
  productOf: (item: string) => Product | undefined,
  now: number,
): Sentences | undefined {
  const words = useText().why;
  const goods = useGoods();
  // A product that is not recommended needs no reason for a recommendation.
  const group = explanation?.offer.kind === 'offered' ? strongestGroup(explanation, productOf) : undefined;
  const { answer: history } = useWorkerCall('history', group ? undefined : null);
  const without = useWorkerCall(
    'whatIf',
    explanation && group && history
      ? {
          history: history.filter(({ item }) => !group.items.includes(item)),
          watched: { model: explanation.model, items: [explanation.item] },
        }
      : null,
  );
  if (!explanation) return undefined;
  const titleOf = (item: string) => productOf(item)?.title ?? words.timeline.unknownProduct(item);
  const reason = reasonFor(explanation);
  const single = reasonSentence(reason, words, titleOf, now);
  if (!group || (without.problem && !without.pending)) return { first: single, rest: [] };
  if (!without.answer) return { rest: [single] };
  const [watched] = without.answer.watched;
  const alone = reason.kind === 'lifted' ? reason.to : explanation.rank;
  if (!watched || watched.rank <= Math.max(alone, watched.rankBefore)) return { first: single, rest: [] };
  const { items, ...deeds } = group;
  return {
    first: words.reason.together(
      { ...deeds, category: goods.category(deeds.category), count: items.length },
      watched.rankBefore,
      watched.rank,
    ),
    rest: [single],
  };
}
