import type { FoundProducts } from '../../../core/shop/found-products';
import { useMachinery, useShop } from '../../../session/use-session';
import { Switch } from '../../../ui/controls/switch';
import { useFormat, useShopText } from '../../../ui/text/text';
import styles from './search-tools.module.css';

/** How the query was read, and the switch for the personal order. */
export function SearchTools({
  found: { read, personal },
  inOwnOrder,
  onChange,
}: {
  found: FoundProducts;
  inOwnOrder: boolean;
  onChange: (inOwnOrder: boolean) => void;
}) {
  const text = useShopText();
  const format = useFormat();
  const words = text.shop.search;
  const { learnt } = useShop();
  const { engine } = useMachinery();
  const missing = 'missing' in personal ? personal.missing : undefined;
  const isRead = missing === 'model' && learnt && engine?.state !== 'off';
  return (
    <div className={styles.tools}>
      {read.map(({ asked, as, why }) => (
        <p key={asked}>{words[why](asked, format.list(as.map(words.quoted)))}</p>
      ))}
      <div className={styles.order}>
        <Switch
          label={words.personal.label}
          hint={
            'missing' in personal
              ? words.personal.missing[isRead ? 'reading' : personal.missing]
              : inOwnOrder
                ? words.personal.on(text.rails.modelNames[personal.model])
                : words.personal.off
          }
          checked={inOwnOrder && missing === undefined}
          disabled={missing !== undefined}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
