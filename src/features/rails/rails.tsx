import { useDeferredValue, useMemo } from 'react';
import { useRails, useShop } from '../../session/use-session';
import { ProductCardSkeleton } from '../../ui/product-card';
import { Skeleton } from '../../ui/skeleton';
import { useShopText } from '../../ui/text/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { Rail } from './rail';
import railStyles from './rail.module.css';
import styles from './rails.module.css';
import { type ShownRail, shownRails } from './shown-rails';

/** All rails, in the order the worker gives them. */
export function HomeRails() {
  const shop = useShop();
  const expected = shop.shopper.viewed.length > 0 ? 3 : 1;
  return <RailList rails={useShownRails()} expected={expected} />;
}

/** New rails are a hundred cards: drawn bit by bit, behind whatever the shopper is doing. */
function useShownRails(leaveOut?: string): readonly ShownRail[] | undefined {
  const { shopper, index, popular } = useShop();
  const state = useRails();
  return useDeferredValue(
    useMemo(
      () => shownRails(state, { shopper, index, popular }, leaveOut),
      [state, shopper, index, popular, leaveOut],
    ),
  );
}

/** Two rails below a product: what goes with what was viewed, then what the models suggest at large. */
export function ProductRails({ item }: { item: string }) {
  const rails = useShownRails(item);
  const order = ['because-viewed', 'for-you', 'your-taste', 'popular'];
  const chosen = rails?.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id)).slice(0, 2);
  return <RailList rails={chosen} expected={1} />;
}

function RailList({ rails, expected }: { rails: readonly ShownRail[] | undefined; expected: number }) {
  return (
    <div className={styles.rails}>
      {rails
        ? rails.map((rail) => <Rail key={rail.id} rail={rail} />)
        : Array.from({ length: expected }, (_, index) => index).map((index) => <RailSkeleton key={index} />)}
    </div>
  );
}

const CARDS = [0, 1, 2, 3, 4, 5];

function RailSkeleton() {
  const text = useShopText();
  const { index } = useShop();
  return (
    <div className={railStyles.rail} role="status">
      <VisuallyHidden>{text.common.loading}</VisuallyHidden>
      <div className={railStyles.header}>
        <div className={styles.words}>
          <Skeleton shape="heading" />
          <p className={railStyles.maker} />
        </div>
      </div>
      <div className={railStyles.row}>
        {CARDS.map((card) => (
          <ProductCardSkeleton key={card} priced={index.priced} foot />
        ))}
      </div>
    </div>
  );
}
