import type { RailReason } from '../../core/rail-reason';
import { useShop } from '../../session/use-session';
import { useFormat, useShopText } from '../../ui/text/text';
import styles from './reason-line.module.css';

/** The numbers by which a counted rail chose a product, in a sentence; nothing where the rail's heading says it all. */
export function ReasonLine({ reason }: { reason: RailReason | undefined }) {
  const words = useShopText().rails.reasons;
  const format = useFormat();
  const { index } = useShop();
  const titleOf = (id: string) => index.byId.get(id)?.title ?? id;
  const sentence = (() => {
    switch (reason?.kind) {
      case 'bought-together':
        return words.boughtTogether(
          format.count(reason.both),
          format.count(reason.bought),
          titleOf(reason.with),
        );
      default:
        return undefined;
    }
  })();
  return sentence && <p className={styles.reason}>{sentence}</p>;
}
