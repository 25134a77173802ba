import { SliderSkeleton } from '../../ui/controls/slider';
import { useShopText } from '../../ui/text/text';
import styles from './taste-page.module.css';
import { TasteSlider } from './taste-slider';

/**
 * From the cheapest of each kind to the most expensive.
 * @param level average price level of the estimated taste, in [0, 1]; undefined while it is
 * pending
 */
export function PriceSlider({ level }: { level: number | undefined }) {
  const words = useShopText().steer.taste;
  return (
    <section className={styles.group} aria-label={words.price}>
      <h2>{words.price}</h2>
      {level === undefined ? (
        <SliderSkeleton />
      ) : (
        <TasteSlider
          label={words.price}
          toward={{ part: 'price' }}
          start={level}
          words={{ believed: words.level, moved: words.levelAndMoved }}
          ends={[words.cheaper, words.dearer]}
        />
      )}
    </section>
  );
}
