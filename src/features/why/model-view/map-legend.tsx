import { useGoods } from '../../../session/goods/goods';
import { SHAPES } from '../../../ui/charts/mark';
import { useText } from '../../../ui/text/text';
import type { DepartmentMark } from './department-marks';
import styles from './item-map.module.css';

/** What the shapes mean. Pressing a department shows it alone. */
export function MapLegend({
  marks,
  chosen,
  onChoose,
  path,
}: {
  marks: ReadonlyMap<string, DepartmentMark>;
  chosen: string | undefined;
  onChoose: (department: string | undefined) => void;
  /** Whether the shopper's path is drawn. */
  path: boolean;
}) {
  const words = useText().why.modelView.map;
  const goods = useGoods();
  return (
    <>
      {path && <p className={styles.way}>{words.path}</p>}
      <ul className={styles.legend} aria-label={words.departments}>
        {[...marks].map(([name, { shape, colour }]) => (
          <li key={name}>
            <button
              type="button"
              aria-pressed={chosen === name}
              onClick={() => onChoose(chosen === name ? undefined : name)}
            >
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <path d={SHAPES[shape]} style={{ fill: `var(${colour})` }} />
              </svg>
              {goods.category(name)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
