import { ProductRails } from '../../features/rails/rails';
import { ProductView } from '../../features/shop/product/product-view';
import { usePathArgument } from '../../ui/layout/links';

export default function ProductPage() {
  const id = usePathArgument();
  return <ProductView key={id} id={id} below={<ProductRails item={id} />} />;
}
