import type { Product } from '../../core/catalogue';
import type { Explanation } from '../../core/explanation';
import { useGoods } from '../../session/goods';
import { useText } from '../../ui/text/text';
import { strongestGroup } from './groups';
import { reasonFor } from './reason';
import { reasonSentence } from './reason-sentence';
import { useCall } from './use-call';

/**
 * The reason in plain words, first the one that says most: what several events of one kind do together, measured by ranking without all of
 * them, where that is more than what any single event does. Undefined while it is measured.
 */
export function useSentences(
  explanation: Explanation | undefined,
  productOf: (item: string) => Product | undefined,
  now: number,
): readonly string[] | undefined {
  const words = useText().why;
  const goods = useGoods();
  const group = explanation && strongestGroup(explanation, productOf);
  const [{ output: history }] = useCall('history', group ? undefined : null);
  const [{ output: without, phase }] = useCall(
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
  if (!group || phase === 'failed') return [single];
  if (!without) return undefined;
  const [watched] = without.watched;
  const alone = reason.kind === 'lifted' ? reason.to : explanation.rank;
  if (!watched || watched.rank <= Math.max(alone, watched.rankBefore)) return [single];
  const { items, ...deeds } = group;
  return [
    words.reason.together(
      { ...deeds, category: goods.category(deeds.category), count: items.length },
      watched.rankBefore,
      watched.rank,
    ),
    single,
  ];
}
