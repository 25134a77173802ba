import type { Explanation } from '../../../core/explanation/explanation';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { useWorkerCall } from '../../../session/use-worker-call';
import { useText } from '../../../ui/text/text';
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
  const joint = useWorkerCall(
    'groupEffect',
    explanation?.group ? { item: explanation.item, model: explanation.model } : null,
  );
  if (!explanation) return undefined;
  const titleOf = (item: string) => productOf(item)?.title ?? words.timeline.unknownProduct(item);
  const reason = reasonFor(explanation);
  const single = reasonSentence(reason, words, titleOf, now);
  if (!explanation.group || (joint.problem && !joint.pending)) return { first: single, rest: [] };
  if (joint.answer === undefined) return { rest: [single] };
  if (joint.answer === null) return { first: single, rest: [] };
  const { group, rank, rankWithout } = joint.answer;
  const alone = reason.kind === 'lifted' ? reason.to : explanation.rank;
  if (rankWithout <= Math.max(alone, rank)) return { first: single, rest: [] };
  const { items, ...deeds } = group;
  return {
    first: words.reason.together(
      { ...deeds, category: goods.category(deeds.category), count: items.length },
      rank,
      rankWithout,
    ),
    rest: [single],
  };
}
