import { navigate, usePathname } from 'wouter/use-browser-location';
import { useQuery } from '../../ui/layout/links';

/** Sets a parameter of the address without a new history entry. */
export function useInAddress(): (name: 'view' | 'model', value: string) => void {
  const query = useQuery();
  const path = usePathname();
  return (name, value) => {
    query.set(name, value);
    navigate(`${path}?${query}`, { replace: true });
  };
}
