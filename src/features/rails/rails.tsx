import { useDeferredValue, useMemo } from 'react';
import type { RailsState } from '../../session/session';
import { useRails, useShop } from '../../session/use-session';
import { ProductCardSkeleton } from '../../ui/product-card';
import { Skeleton } from '../../ui/skeleton';
import { useShopText } from '../../ui/text/text';
import { VisuallyHidden } from '../../ui/visually-hidden';
import { Bundle } from './bundle';
import { Rail } from './rail';
import railStyles from './rail.module.css';
import styles from './rails.module.css';
import { type ShownRail, shownRails } from './shown-rails';
import { useRailsFor } from './use-rails-for';

/** All rails, in the order the worker gives them. */
export function HomeRails() {
  const shop = useShop();
  const expected = shop.shopper.viewed.length > 0 ? 3 : 1;
  return <RailList rails={useShownRails(useRails())} expected={expected} />;
}

/** New rails are a hundred cards: drawn bit by bit, behind whatever the shopper is doing. */
function useShownRails(state: RailsState, leaveOut?: string): readonly ShownRail[] | undefined {
  const { shopper, index, popular } = useShop();
  return useDeferredValue(
    useMemo(
      () => shownRails(state, { shopper, index, popular }, leaveOut),
      [state, shopper, index, popular, leaveOut],
    ),
  );
}

/** Three units below a product, at most. */
export function ProductRails({ item }: { item: string }) {
  return <RailList rails={useShownRails(useRailsFor(item), item)} expected={2} />;
}

function RailList({ rails, expected }: { rails: readonly ShownRail[] | undefined; expected: number }) {
  return (
    <div className={styles.rails}>
      {rails
        ? rails.map((rail) =>
            rail.id === 'bought-together' ? (
              <Bundle key={rail.id} rail={rail} />
            ) : (
              <Rail key={rail.id} rail={rail} />
            ),
          )
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
