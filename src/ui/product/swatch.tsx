import { PALETTE } from '../../core/shop/palette';
import styles from './swatch.module.css';

/** A dot in a product's colour. Nothing for a colour the palette does not know. */
export function Swatch({ colour }: { colour: string }) {
  const value = Object.entries(PALETTE).find(([name]) => name === colour)?.[1];
  return value && <span className={styles.swatch} style={{ backgroundColor: value }} aria-hidden="true" />;
}
