import { useQuery } from '../../ui/layout/links';
import { useInAddress } from './use-in-address';
import { type View, viewFrom } from './views';

/** The view that is open, kept in the address. */
export function useView(): readonly [View, (view: View) => void] {
  const setInAddress = useInAddress();
  return [viewFrom(useQuery()), (view) => setInAddress('view', view)];
}
