import { useTitle } from '../session/use-title';
import { Link } from '../ui/address/link';
import { buttonClass } from '../ui/controls/button';
import { EmptyState } from '../ui/layout/empty-state';
import { useShopText } from '../ui/text/text';

/** The page for a product that is not in this catalogue. */
export function UnknownProduct() {
  const text = useShopText();
  const words = text.shop.product;
  useTitle(words.unknownTitle);
  return (
    <EmptyState
      heading="h1"
      icon="search"
      title={words.unknownTitle}
      action={
        <Link href="/" className={buttonClass('primary')}>
          {text.common.goHome}
        </Link>
      }
    >
      {words.unknownBody}
    </EmptyState>
  );
}
