import { useRef } from 'react';
import type { HistoryKind } from '../../../core/histories/history';
import type { Product } from '../../../core/shop/catalogue';
import { SIGNAL_KINDS } from '../../../core/shop/events';
import { useFlip } from '../../../ui/actions/use-flip';
import { IconButton } from '../../../ui/controls/button';
import { Picture } from '../../../ui/product/picture';
import { useText } from '../../../ui/text/text';
import type { Draft, DraftedEvent, Edit } from './draft';
import styles from './draft-list.module.css';

/** The edited history, each event with its controls. */
export function DraftList(props: {
  draft: Draft;
  onEdit: (edit: Edit) => void;
  productOf: (item: string) => Product | undefined;
}) {
  const { draft, onEdit, productOf } = props;
  const words = useText().why;
  const list = useRef<HTMLOListElement>(null);
  useFlip(list, draft.map(({ item }) => item).join('\u0000'));
  return (
    <ol ref={list} className={styles.list} aria-label={words.whatIf.history}>
      {draft.map((event, place) => (
        <Row
          key={event.item}
          event={event}
          product={productOf(event.item)}
          first={place === 0}
          last={place === draft.length - 1}
          onEdit={onEdit}
        />
      ))}
    </ol>
  );
}

function Row(props: {
  event: DraftedEvent;
  product: Product | undefined;
  first: boolean;
  last: boolean;
  onEdit: (edit: Edit) => void;
}) {
  const { event, product, first, last, onEdit } = props;
  const { whatIf: words, timeline } = useText().why;
  const { item, kind, struck, added } = event;
  const title = product?.title ?? timeline.unknownProduct(item);
  // In a data set that does not say what kind of event it was, `recorded` is one more choice.
  const kinds: readonly HistoryKind[] = kind === 'recorded' ? ['recorded', ...SIGNAL_KINDS] : SIGNAL_KINDS;
  return (
    <li className={styles.row} data-struck={struck} data-added={added} data-flip={item} data-event={item}>
      <div className={styles.picture}>{product && <Picture product={product} />}</div>
      <p className={styles.title}>
        {struck ? <del>{title}</del> : title}
        {(struck || added) && <span className={styles.mark}>{struck ? words.struck : words.added}</span>}
      </p>
      <select
        className={styles.kind}
        aria-label={words.kindOf(title)}
        value={kind}
        disabled={struck}
        onChange={({ target }) => {
          const to = kinds.find((each) => each === target.value);
          if (to) onEdit({ kind: 'change', item, to });
        }}
      >
        {kinds.map((each) => (
          <option key={each} value={each}>
            {words.kinds[each]}
          </option>
        ))}
      </select>
      <div className={styles.acts}>
        <IconButton
          icon="chevron-up"
          label={words.earlier(title)}
          disabled={first}
          onClick={() => onEdit({ kind: 'move', item, by: -1 })}
        />
        <IconButton
          icon="chevron-down"
          label={words.later(title)}
          disabled={last}
          onClick={() => onEdit({ kind: 'move', item, by: 1 })}
        />
        <IconButton
          icon={struck ? 'undo' : 'close'}
          label={struck ? words.putBack(title) : added ? words.takeAway(title) : words.strike(title)}
          onClick={() => onEdit({ kind: struck ? 'restore' : 'strike', items: [item] })}
        />
      </div>
    </li>
  );
}
