import type { CSSProperties, FocusEvent, PointerEvent } from 'react';
import { type CounterfactualEffects, effectsDisagree } from '../../../core/explanation/explanation';
import type { HistoryEntry } from '../../../core/histories/history';
import type { Product } from '../../../core/shop/catalogue';
import { SignedBar } from '../../../ui/charts/signed-bar';
import { VisuallyHidden } from '../../../ui/layout/visually-hidden';
import { Picture } from '../../../ui/product/picture';
import { useText } from '../../../ui/text/text';
import type { Lit } from './strengths';
import styles from './timeline.module.css';

/**
 * What pointing at an event does: `point` runs while a pointer or the focus is on it, `pin` keeps
 * it selected.
 */
interface Pointing {
  readonly active: boolean;
  readonly pinned: boolean;
  point(at: boolean): void;
  pin(): void;
}

/** A touching finger presses; it does not point. */
export const byPointer = (run: () => void) => (event: PointerEvent) => {
  if (event.pointerType !== 'touch') run();
};

/** A press moves the focus too; only keyboard focus points. */
export const byKeyboard = (run: () => void) => (event: FocusEvent) => {
  if (event.currentTarget.matches(':focus-visible')) run();
};

/**
 * One past event and its measures as bars. The warm background repeats the highlighted bar, and so
 * does the number on the picture.
 *
 * @param ranks of the product with all events, and without this one
 * @param ends the effect when left out and alone, where known; a disagreement is shown
 * @param beside the name of the second measure
 * @param pointing where the event can be pointed at
 */
export function TimelineEntry(props: {
  event: HistoryEntry;
  lit: Lit;
  product: Product | undefined;
  ranks: readonly [all: number, without: number];
  ends?: CounterfactualEffects;
  beside: string;
  now: number;
  pointing?: Pointing;
}) {
  const { event, lit, product, ranks, ends, beside, now, pointing } = props;
  const words = useText().why.timeline;
  const title = product?.title ?? words.unknownProduct(event.item);
  return (
    <li
      className={styles.entry}
      style={{ '--strength': lit.warmth.toFixed(3) } as CSSProperties}
      data-active={pointing?.active}
      data-event={event.item}
      onPointerEnter={pointing && byPointer(() => pointing.point(true))}
      onPointerLeave={pointing && byPointer(() => pointing.point(false))}
    >
      <div className={styles.picture}>
        {product && <Picture product={product} />}
        {lit.place !== undefined && (
          <span className={styles.place}>
            <VisuallyHidden>{words.place}</VisuallyHidden> {words.placeNumber(lit.place)}
          </span>
        )}
      </div>
      <div className={styles.what}>
        {pointing ? (
          <button
            type="button"
            className={styles.title}
            aria-pressed={pointing.pinned}
            onClick={pointing.pin}
            onFocus={byKeyboard(() => pointing.point(true))}
            onBlur={() => pointing.point(false)}
          >
            {title}
          </button>
        ) : (
          <p className={styles.title}>{title}</p>
        )}
        <p className={styles.deed}>
          {words.deed[event.kind]}
          <span className={styles.when}>{words.when(event.time, now)}</span>
        </p>
      </div>
      <p className={styles.rank} data-changed={ranks[0] !== ranks[1]}>
        <span aria-hidden="true">{words.rank(...ranks)}</span>
        <VisuallyHidden>{words.rankSpoken(...ranks)}</VisuallyHidden>
      </p>
      <dl className={styles.measures}>
        <dt>{words.effect}</dt>
        <dd>
          <SignedBar strength={lit.effect.strength} tone="effect" />
          <span className={styles.number}>{words.signed(lit.effect.value)}</span>
        </dd>
        <dt>{beside}</dt>
        <dd data-unknown={lit.beside === undefined}>
          <SignedBar strength={lit.beside?.strength ?? 0} tone="carried" />
          <span className={styles.number}>{lit.beside ? words.signed(lit.beside.value) : '–'}</span>
        </dd>
      </dl>
      {ends && effectsDisagree(ends) && (
        <p className={styles.ends}>{words.endsDisagree(ends.leftOut, ends.alone)}</p>
      )}
    </li>
  );
}
