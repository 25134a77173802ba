import { departmentHref } from '../../core/address/address';
import type { Department } from '../../session/goods/catalogue-index';
import { useGoods } from '../../session/goods/goods';
import { Icon } from '../../ui/layout/icon';
import { useMenu } from '../../ui/overlays/menu';
import { useFormat, useShellText } from '../../ui/text/text';
import styles from './department-menu.module.css';

/** All departments under one button, because a data set may have very many. */
export function DepartmentMenu({ departments }: { departments: readonly Department[] }) {
  const text = useShellText();
  const format = useFormat();
  const goods = useGoods();
  const { opener, menu } = useMenu({
    label: text.shell.departments,
    columns: true,
    align: 'start',
    choices: departments.map(({ name, products }) => ({
      label: goods.category(name),
      aside: format.count(products.length),
      href: departmentHref(name),
    })),
  });
  return (
    <>
      <button type="button" className={styles.opener} {...opener}>
        {text.shell.departments}
        <Icon name="chevron-down" size={18} />
      </button>
      {menu}
    </>
  );
}
