import { Link } from 'wouter';
import { buttonClass } from '../ui/button';
import { EmptyState } from '../ui/empty-state';
import { useShopText } from '../ui/text/text';
import { useTitle } from './use-title';

/** All a page has that is about a product this catalogue does not know. */
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
