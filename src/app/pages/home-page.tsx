import { ReadyMadeShoppers } from '../../components/ready-made-shoppers';
import { HomeRails } from '../../features/rails/rails';
import { DepartmentTiles } from '../../features/shop/department-tiles';
import { useTitle } from '../../session/use-title';
import { useShellText } from '../../ui/text/text';
import styles from './home-page.module.css';

/** The page at `/`, below the line that says what this shop is. */
export default function HomePage() {
  const text = useShellText();
  useTitle(text.shell.window);
  return (
    <div className={styles.page}>
      <HomeRails />
      <ReadyMadeShoppers />
      <DepartmentTiles />
    </div>
  );
}
