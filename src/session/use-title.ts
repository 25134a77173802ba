import { useEffect } from 'react';
import { useShellText } from '../ui/text/text';

/** Sets the title of the browser tab. */
export function useTitle(page: string): void {
  const text = useShellText();
  useEffect(() => {
    document.title = text.common.documentTitle(page);
  }, [page, text]);
}
