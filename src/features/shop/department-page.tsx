import { useGoods } from '../../session/goods/goods';
import { useShop } from '../../session/use-session';
import { useTitle } from '../../session/use-title';
import { Link } from '../../ui/address/link';
import { useParameters } from '../../ui/address/use-address';
import { buttonClass } from '../../ui/controls/button';
import { EmptyState } from '../../ui/layout/empty-state';
import { useShopText } from '../../ui/text/text';
import { DepartmentTiles } from './department-tiles';
import { Listing } from './listing/listing';

export default function DepartmentPage() {
  const text = useShopText();
  const name = useParameters().get('name') ?? '';
  const department = useShop().index.departments.find((candidate) => candidate.name === name);
  const shown = useGoods().category(name);
  useTitle(shown);
  if (!department)
    return (
      <>
        <EmptyState
          heading="h1"
          icon="search"
          title={text.shop.listing.unknownDepartmentTitle(name)}
          action={
            <Link href="/" className={buttonClass('secondary')}>
              {text.common.goHome}
            </Link>
          }
        >
          {text.shop.listing.unknownDepartmentBody}
        </EmptyState>
        <DepartmentTiles />
      </>
    );
  return <Listing key={name} heading={shown} products={department.products} place="department" />;
}
