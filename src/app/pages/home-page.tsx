import { HomeRails } from '../../features/rails/rails';
import { TrainingStrip } from '../../features/rails/training-strip';
import { DepartmentTiles } from '../../features/shop/department-tiles';
import { ReadyMadeShoppers } from '../../session/ready-made-shoppers';
import { useTitle } from '../../session/use-title';
import { useShellText } from '../../ui/text/text';
import { Hero } from '../hero';
import styles from './home-page.module.css';

/** The shop window. */
export default function HomePage() {
  const text = useShellText();
  useTitle(text.shell.window);
  return (
    <div className={styles.page}>
      <Hero>{(introduction) => <TrainingStrip otherwise={introduction} />}</Hero>
      <HomeRails />
      <ReadyMadeShoppers />
      <DepartmentTiles />
    </div>
  );
}
