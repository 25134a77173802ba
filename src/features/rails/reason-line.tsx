import type { RailReason } from '../../core/rail-reason';
import type { Trait } from '../../core/steering';
import { useGoods } from '../../session/goods';
import { useShop } from '../../session/use-session';
import { useFormat, useShopText } from '../../ui/text/text';
import styles from './reason-line.module.css';

/** The numbers by which a counted rail chose a product, in a sentence; nothing where the rail's heading says it all. */
export function ReasonLine({ reason }: { reason: RailReason | undefined }) {
  const sentence = useSentence()(reason);
  return sentence && <p className={styles.reason}>{sentence}</p>;
}

function useSentence(): (reason: RailReason | undefined) => string | undefined {
  const words = useShopText().rails.reasons;
  const { count, decimal, list, relative } = useFormat();
  const { index } = useShop();
  const goods = useGoods();
  const nameOf = ({ part, value }: Trait) => {
    if (part === 'brand') return value;
    return part === 'department' || part === 'kind' ? goods.category(value) : goods[part](value);
  };
  const titleOf = (id: string) => index.byId.get(id)?.title ?? id;
  /** A kind that nobody named is a product of its own. */
  const kindOf = (name: string) => index.byId.get(name)?.title ?? goods.category(name);
  const ago = (time: number) => relative(time, Date.now());
  return (reason) => {
    switch (reason?.kind) {
      case 'bought-together': {
        const [both, bought] = [count(reason.both), count(reason.bought)];
        return reason.kinds
          ? words.kindsBoughtTogether(
              both,
              bought,
              goods.category(reason.kinds.with),
              goods.category(reason.kinds.item),
            )
          : words.boughtTogether(both, bought, titleOf(reason.with));
      }
      case 'comes-next': {
        const [followed, bought] = [count(reason.followed), count(reason.bought)];
        return words.comesNext(
          followed,
          bought,
          kindOf(reason.after),
          kindOf(reason.next),
          count(reason.days),
        );
      }
      case 'used-up':
        return words.usedUp(count(Math.round(reason.days)), ago(reason.bought));
      case 'rising':
        return words.rising(count(reason.recent), decimal(reason.usual, 1));
      case 'new':
        return words.new(
          reason.since === undefined ? undefined : ago(reason.since),
          reason.shared.length > 0 ? list(reason.shared.map(nameOf)) : undefined,
        );
      case 'popular':
        return words.popular(count(reason.shoppers));
      case 'reduced':
        return reason.shoppers === undefined ? undefined : words.popular(count(reason.shoppers));
      case 'seen':
        return words.seen(ago(reason.time));
      default:
        return undefined;
    }
  };
}
