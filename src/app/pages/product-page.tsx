import { ProductRails } from '../../features/rails/rails';
import { ProductView } from '../../features/shop/product/product-view';
import { useParameters } from '../../ui/address/use-address';

export default function ProductPage() {
  const id = useParameters().get('id') ?? '';
  return <ProductView key={id} id={id} below={<ProductRails item={id} />} />;
}
