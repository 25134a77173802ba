import type { RailReason } from '../../../core/recommendation/rail-reason';
import { useNames } from '../../../session/goods/use-names';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './reason-line.module.css';
import { WhyButton } from './why-button';

/**
 * The numbers by which a counted rail chose a product, in one sentence. Shows nothing when the
 * rail's heading says it all.
 *
 * @param onOpen makes the line a button to all the numbers; the button is also there without a
 * sentence
 */
export function ReasonLine({
  reason,
  title,
  onOpen,
}: {
  reason: RailReason | undefined;
  title?: string;
  onOpen?: () => void;
}) {
  const words = useShopText().rails;
  const sentence = useSentence()(reason);
  if (!onOpen || title === undefined) return sentence && <p className={styles.reason}>{sentence}</p>;
  if (!sentence) return <WhyButton title={title} onOpen={onOpen} />;
  return (
    <button
      type="button"
      className={styles.open}
      title={words.whyFor(title)}
      aria-label={`${sentence}. ${words.whyFor(title)}`}
      onClick={onOpen}
    >
      <span className={styles.reason}>{sentence}</span>
    </button>
  );
}

function useSentence(): (reason: RailReason | undefined) => string | undefined {
  const words = useShopText().rails.reasons;
  const { count, decimal, list, relative } = useFormat();
  const { titleOf, kindOf, traitOf } = useNames();
  const ago = (time: number) => relative(time, Date.now());
  return (reason) => {
    if (!reason) return undefined;
    switch (reason.kind) {
      case 'bought-together': {
        const [both, bought] = [count(reason.both), count(reason.bought)];
        return reason.kinds
          ? words.kindsBoughtTogether(both, bought, kindOf(reason.kinds.with), kindOf(reason.kinds.item))
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
          reason.shared.length > 0 ? list(reason.shared.map(traitOf)) : undefined,
        );
      case 'popular':
        return words.popular(count(reason.shoppers));
      case 'reduced':
        return reason.shoppers === undefined ? undefined : words.popular(count(reason.shoppers));
      case 'seen':
        return words.seen(ago(reason.time));
      // The heading of the rail names what its products resemble.
      case 'alike':
        return undefined;
      default:
        // A new reason without a sentence does not compile.
        return reason satisfies never;
    }
  };
}
