import type { Neighbour } from '../../../core/explanation/model-view';
import type { Product } from '../../../core/shop/catalogue';
import { useGoods } from '../../../session/goods/goods';
import { Button } from '../../../ui/controls/button';
import { Picture } from '../../../ui/product/picture';
import { useFormat, useText } from '../../../ui/text/text';
import styles from './item-map.module.css';

/**
 * The product selected on the map, and its nearest neighbours in all dimensions, not only in the
 * two that are drawn.
 */
export function NeighbourList(props: {
  item: string;
  subject: string;
  neighbours: readonly Neighbour[] | undefined;
  productOf: (item: string) => Product | undefined;
  titleOf: (item: string) => string;
  onSelect: (item: string) => void;
  onSubject: () => void;
}) {
  const { item, subject, neighbours, productOf, titleOf, onSelect, onSubject } = props;
  const words = useText().why.modelView.map;
  const format = useFormat();
  const goods = useGoods();
  const product = productOf(item);
  return (
    <div className={styles.inspector}>
      <div className={styles.selected} role="status">
        <span className={styles.picture}>{product && <Picture product={product} />}</span>
        <p>
          <strong>{titleOf(item)}</strong>
          <br />
          <span className={styles.soft}>
            {product && format.list(product.categories.map(goods.category))}
          </span>
        </p>
      </div>
      {item !== subject && <Button onClick={onSubject}>{words.backTo(titleOf(subject))}</Button>}
      <h3>{words.nearest}</h3>
      <ol className={styles.neighbours}>
        {(neighbours ?? []).map((each) => {
          const near = productOf(each.item);
          return (
            <li key={each.item}>
              <button type="button" onClick={() => onSelect(each.item)}>
                <span className={styles.picture}>{near && <Picture product={near} />}</span>
                <span>{titleOf(each.item)}</span>
                <span className={styles.cosine}>{format.decimal(each.cosine, 2)}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <p className={styles.soft}>{neighbours?.length === 0 ? words.alone : words.cosine}</p>
    </div>
  );
}
