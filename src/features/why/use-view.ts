import { useQuery } from '../../ui/layout/links';
import { useInAddress } from './use-in-address';
import { type View, viewFrom } from './views';

/** The part of the place that is shown; it stands in the address. */
export function useView(): readonly [View, (view: View) => void] {
  const setInAddress = useInAddress();
  return [viewFrom(useQuery()), (view) => setInAddress('view', view)];
}
