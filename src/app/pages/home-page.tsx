import { HomeRails } from '../../features/rails/rails';
import { TrainingStrip } from '../../features/rails/training-strip';
import { DepartmentTiles } from '../../features/shop/department-tiles';
import { useTitle } from '../../session/use-title';
import { useShopText } from '../../ui/text/text';
import styles from './home-page.module.css';

/** The shop window. */
export default function HomePage() {
  const text = useShopText();
  useTitle(text.shell.home);
  return (
    <div className={styles.page}>
      <div className={styles.hero}>
        <h1>{text.shop.heroTitle}</h1>
        <p>{text.shop.heroBody}</p>
      </div>
      <TrainingStrip />
      <HomeRails />
      <DepartmentTiles />
    </div>
  );
}
