import { whyHref } from '../../../core/address/address';
import type { PersonalModel } from '../../../core/recommendation/recommendation';
import type { Product } from '../../../core/shop/catalogue';
import { Link } from '../../../ui/address/link';
import { SignedBar } from '../../../ui/charts/signed-bar';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden';
import { Picture } from '../../../ui/product/picture';
import { useText } from '../../../ui/text/text';
import type { Fed } from './feeding';
import styles from './rail-beside.module.css';
import { normalise } from './strengths';
import { byKeyboard, byPointer } from './timeline-entry';

/**
 * The recommendations beside the timeline. While an event is pointed at, each shows what that event
 * does to it. Pointing at a recommendation highlights the events that feed it, and following its
 * link explains it.
 *
 * @param ranks 1 is best
 * @param withheld whether the current product is not offered
 * @param fed the effect of the event that is pointed at on each
 */
export function RailBeside(props: {
  items: readonly string[];
  ranks: ReadonlyMap<string, number>;
  current: string;
  withheld: boolean;
  model: PersonalModel;
  productOf: (item: string) => Product | undefined;
  fed?: readonly Fed[];
  lit?: string;
  onPoint: (item: string | undefined) => void;
}) {
  const { items, ranks, current, withheld, model, productOf, fed, lit, onPoint } = props;
  const { timeline: words, notRecommended } = useText().why;
  const strengths = new Map(
    fed && normalise(fed.map((each) => each.strength)).map((strength, i) => [fed[i]?.item, strength]),
  );
  return (
    <ol className={styles.rail} aria-label={words.recommendations}>
      {items.map((item) => {
        const product = productOf(item);
        const one = fed?.find((each) => each.item === item);
        const strength = strengths.get(item) ?? 0;
        const rank = ranks.get(item);
        const alone = rank === undefined ? undefined : words.rankAlone(rank);
        const ranked = one ? words.rank(one.rank, one.rankWithout) : alone;
        return (
          <li
            key={item}
            className={styles.item}
            data-item={item}
            data-lit={strength > 0.05 || lit === item}
            style={{ '--strength': Math.max(0, strength).toFixed(3) } as React.CSSProperties}
            onPointerEnter={byPointer(() => onPoint(item))}
            onPointerLeave={byPointer(() => onPoint(undefined))}
          >
            <div className={styles.picture}>{product && <Picture product={product} />}</div>
            <div className={styles.words}>
              <Link
                href={whyHref(item, model)}
                className={styles.title}
                aria-current={item === current ? 'page' : undefined}
                onFocus={byKeyboard(() => onPoint(item))}
                onBlur={() => onPoint(undefined)}
              >
                {product?.title ?? words.unknownProduct(item)}
              </Link>
              <p className={styles.rank} data-changed={one !== undefined && one.rank !== one.rankWithout}>
                {ranked && withheld && item === current ? notRecommended.ifOffered(ranked) : ranked}
                {one && <VisuallyHidden>{words.fed(words.signed(one.strength))}</VisuallyHidden>}
              </p>
              <div className={styles.bar} data-shown={one !== undefined}>
                <SignedBar strength={strength} tone="effect" />
                <span aria-hidden="true">{one ? words.signed(one.strength) : ''}</span>
              </div>
            </div>
          </li>
        );
      })}
    </ol>
  );
}
