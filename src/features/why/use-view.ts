import { useParameters } from '../../ui/address/use-address';
import { useInAddress } from './use-in-address';
import { type View, viewFrom } from './views';

/** The view that is open, kept in the address. */
export function useView(): readonly [View, (view: View) => void] {
  const setInAddress = useInAddress();
  return [viewFrom(useParameters()), (view) => setInAddress('view', view)];
}
