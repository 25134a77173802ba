import { useEffect } from 'react';
import { useShellText } from '../ui/text/text';

/** Names the page in the browser's tab. */
export function useTitle(page: string): void {
  const text = useShellText();
  useEffect(() => {
    document.title = text.common.documentTitle(page);
  }, [page, text]);
}
