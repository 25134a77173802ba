import type { ModelChoice } from '../../../core/recommendation/recommendation';
import { Link } from '../../../ui/address/link';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from '../rail.module.css';

/** In one sentence, how the model behind "For you" was chosen; the Lab has the details. */
export function ChoiceLine({ choice }: { choice: ModelChoice }) {
  const words = useShopText().rails;
  const format = useFormat();
  const ndcg = (value: number) => format.decimal(value, 3);
  const shoppers = format.count(choice.shoppers);
  const personal = choice.others.find(({ model }) => model !== 'popularity');
  return (
    <p className={styles.maker}>
      {choice.model !== 'popularity'
        ? words.chosen(format.count(choice.others.length + 1), shoppers, ndcg(choice.ndcg))
        : words.belowPopularity(shoppers, ndcg(personal?.ndcg ?? 0), ndcg(choice.ndcg))}{' '}
      <Link href="/lab" className={styles.compare}>
        {words.compare}
      </Link>
    </p>
  );
}
