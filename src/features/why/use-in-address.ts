import { addressOf } from '../../core/address/address';
import { changeAddress, useParameters } from '../../ui/address/use-address';

/** Sets a parameter of the page's address without a new history entry. */
export function useInAddress(): (name: 'view' | 'model', value: string) => void {
  const parameters = useParameters();
  return (name, value) => {
    const next = new URLSearchParams(parameters);
    next.set(name, value);
    changeAddress(addressOf('/why', next));
  };
}
