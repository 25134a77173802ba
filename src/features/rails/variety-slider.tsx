import { useSession, useVariety } from '../../session/use-session';
import { Slider } from '../../ui/controls/slider';
import { useFormat, useShopText } from '../../ui/text/text';
import styles from './rails.module.css';

/** From familiar to surprising. Rails with a long ranking to choose from change with every step. */
export function VarietySlider() {
  const session = useSession();
  const variety = useVariety();
  const words = useShopText().rails.variety;
  const format = useFormat();
  return (
    <div className={styles.variety}>
      <Slider
        inline
        label={words.label}
        value={variety}
        step={0.1}
        largeStep={0.3}
        valueText={variety === 0 ? words.off : words.value(format.percent(variety))}
        ends={[words.familiar, words.surprising]}
        onChange={session.vary}
      />
    </div>
  );
}
