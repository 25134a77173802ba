import type { RailReason } from '../../core/rail-reason';
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
  const titleOf = (id: string) => index.byId.get(id)?.title ?? id;
  const ago = (time: number) => relative(time, Date.now());
  return (reason) => {
    switch (reason?.kind) {
      case 'bought-together': {
        const [both, bought] = [count(reason.both), count(reason.bought)];
        return reason.kinds
          ? words.kindsBoughtTogether(both, bought, reason.kinds.with, reason.kinds.item)
          : words.boughtTogether(both, bought, titleOf(reason.with));
      }
      case 'comes-next': {
        const [followed, bought] = [count(reason.followed), count(reason.bought)];
        // A kind that nobody named is a product of its own.
        return words.comesNext(
          followed,
          bought,
          titleOf(reason.after),
          titleOf(reason.next),
          count(reason.days),
        );
      }
      case 'used-up':
        return words.usedUp(count(Math.round(reason.days)), ago(reason.bought));
      case 'rising':
        return words.rising(count(reason.recent), decimal(reason.usual, 1));
      case 'new':
        if (reason.since === undefined) return list(reason.shared);
        return reason.shared.length > 0
          ? words.newShared(ago(reason.since), list(reason.shared))
          : words.newSince(ago(reason.since));
      case 'seen':
        return words.seen(ago(reason.time));
      default:
        return undefined;
    }
  };
}
