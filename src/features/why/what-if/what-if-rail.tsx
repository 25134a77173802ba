import { useRef } from 'react';
import type { WhatIfRail as Changed } from '../../../core/explanation/what-if';
import type { Product } from '../../../core/shop/catalogue';
import { useFlip } from '../../../ui/actions/use-flip';
import { Icon } from '../../../ui/layout/icon';
import { Picture } from '../../../ui/product/picture';
import { useFormat, useText } from '../../../ui/text/text';
import { shortTitle } from '../reason/short-title';
import { type Move, moveOf } from './moves';
import { leaversOf, rowsOf } from './rail-rows';
import styles from './what-if-rail.module.css';

/** A rail after the edit: each product with how far it moved. */
export function WhatIfRail(props: {
  rail: Changed;
  heading: string;
  productOf: (item: string) => Product | undefined;
  /** The product the page is about. */
  subject: string;
}) {
  const { rail, heading, productOf, subject } = props;
  const { whatIf: words, timeline } = useText().why;
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const shown = rowsOf(rail, subject);
  useFlip(list, shown.map(({ item }) => item.item).join('\u0000'));
  const titleOf = (item: string) => productOf(item)?.title ?? timeline.unknownProduct(item);
  const gone = leaversOf(rail, subject).map((item) => shortTitle(titleOf(item)));
  return (
    <section className={styles.rail} aria-label={heading} data-what-if={rail.id}>
      <h3>{heading}</h3>
      {shown.length === 0 && <p className={styles.gone}>{words.emptied}</p>}
      <ol ref={list} className={styles.items}>
        {shown.map(({ item: each, place, beyond }) => {
          const product = productOf(each.item);
          const move = moveOf(each, place);
          return (
            <li
              key={each.item}
              data-flip={each.item}
              data-item={each.item}
              data-move={move.kind}
              data-subject={each.item === subject}
              data-beyond={beyond}
            >
              <span className={styles.place}>{format.count(place + 1)}</span>
              <span className={styles.picture}>{product && <Picture product={product} />}</span>
              <span className={styles.title}>{titleOf(each.item)}</span>
              <MoveMark move={move} />
            </li>
          );
        })}
      </ol>
      {gone.length > 0 && <p className={styles.gone}>{words.gone(format.list(gone))}</p>}
    </section>
  );
}

function MoveMark({ move }: { move: Move }) {
  const words = useText().why.whatIf;
  const format = useFormat();
  switch (move.kind) {
    case 'up':
    case 'down': {
      const places = format.count(move.places);
      return (
        <span className={styles.move}>
          <Icon name={move.kind === 'up' ? 'arrow-up' : 'arrow-down'} size={16} />
          {words[move.kind](places)}
        </span>
      );
    }
    case 'new':
      return (
        <span className={styles.move}>
          <Icon name="plus" size={16} />
          {words.new}
        </span>
      );
    case 'same':
      return <span className={styles.move}>{words.same}</span>;
  }
}
