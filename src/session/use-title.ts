import { useEffect } from 'react';
import { useText } from '../ui/text/text';

/** Names the page in the browser's tab. */
export function useTitle(page: string): void {
  const text = useText();
  useEffect(() => {
    document.title = text.common.documentTitle(page);
  }, [page, text]);
}
