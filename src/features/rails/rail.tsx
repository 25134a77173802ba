import { memo, useId, useRef } from 'react';
import { NotInterested } from '../../components/not-interested';
import { ProductTile } from '../../components/product-tile';
import type { Product } from '../../core/shop/catalogue';
import { IconButton } from '../../ui/controls/button';
import { useNear } from '../../ui/loading/use-near';
import { useFormat, useShopText } from '../../ui/text/text';
import { ChoiceLine } from './lines/choice-line';
import { PriceLevelLine } from './lines/price-level-line';
import { RailWhy } from './lines/rail-why';
import { SteeredLine } from './lines/steered-line';
import styles from './rail.module.css';
import { RailPlaceholder } from './rail-placeholder';
import type { ShownRail } from './shown-rails';
import { useImpressions } from './use-impressions';
import { useRow } from './use-row';

const NOTHING: readonly Product[] = [];

/**
 * One row of recommendations, with the model or count that made it.
 * @param eager draws its cards also while they are far from sight
 */
export const Rail = memo(function Rail({ rail, eager }: { rail: ShownRail; eager: boolean }) {
  const text = useShopText();
  const format = useFormat();
  const heading = useId();
  const list = useRef<HTMLUListElement>(null);
  const section = useRef<HTMLElement>(null);
  const near = useNear(section, eager);
  const shown = near ? rail.products : NOTHING;
  const items = shown.map((product) => product.id);
  const row = useRow(list, items.join('\u0000'));
  useImpressions(list, rail.id, items);
  const title = text.rails.headings[rail.id]({
    anchor: rail.anchor?.title,
    deed: rail.deed,
    fallback: rail.fallback,
  });
  const { model } = rail;
  return (
    <section ref={section} className={styles.rail} aria-labelledby={heading} data-rail={rail.id}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h2 id={heading}>{title}</h2>
          <p className={styles.maker}>
            {text.rails.madeBy(model, rail.backend, format.count(Math.max(1, Math.round(rail.milliseconds))))}
          </p>
          {rail.choice && <ChoiceLine choice={rail.choice} />}
          <PriceLevelLine rail={rail} />
          <SteeredLine rail={rail} />
        </div>
        {!(row.atStart && row.atEnd) && (
          <div className={styles.arrows}>
            <IconButton
              icon="chevron-left"
              label={text.rails.scrollBack(title)}
              disabled={row.atStart}
              onClick={row.back}
            />
            <IconButton
              icon="chevron-right"
              label={text.rails.scrollForward(title)}
              disabled={row.atEnd}
              onClick={row.forward}
            />
          </div>
        )}
      </header>
      {!near && (
        <div className={styles.row}>
          <RailPlaceholder />
        </div>
      )}
      <ul ref={list} hidden={!near} className={styles.row} onScroll={row.measure}>
        {shown.map((product, position) => (
          <li key={product.id} data-item={product.id}>
            <ProductTile
              product={product}
              placement={{ rail: rail.id, position }}
              foot={
                <>
                  <RailWhy rail={rail} product={product} />
                  <NotInterested product={product} />
                </>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
