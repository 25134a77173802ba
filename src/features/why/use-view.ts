import { useLocation } from 'wouter';
import { useQuery } from '../../ui/links';
import { type View, viewFrom } from './views';

/** The part of the place that is shown; it stands in the address, and choosing another makes no step to go back. */
export function useView(): readonly [View, (view: View) => void] {
  const query = useQuery();
  const [path, navigate] = useLocation();
  return [
    viewFrom(query),
    (view) => {
      query.set('view', view);
      navigate(`${path}?${query}`, { replace: true });
    },
  ];
}
