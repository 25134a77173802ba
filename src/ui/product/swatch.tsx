import { PALETTE } from '../../core/shop/palette';
import styles from './swatch.module.css';

/** A dot in a product's colour. Shows nothing for a colour that the palette does not have. */
export function Swatch({ colour }: { colour: string }) {
  const value = Object.entries(PALETTE).find(([name]) => name === colour)?.[1];
  return value && <span className={styles.swatch} style={{ backgroundColor: value }} aria-hidden="true" />;
}
