import { useEffect } from 'react';
import { useShopText } from '../ui/text/text';

/** Names the page in the browser's tab. */
export function useTitle(page: string): void {
  const text = useShopText();
  useEffect(() => {
    document.title = text.common.documentTitle(page);
  }, [page, text]);
}
