import { useDeferredValue, useMemo } from 'react';
import { useModelsAwaited } from '../../session/models-awaited';
import type { RailsState } from '../../session/store/store';
import { useRails, useShop } from '../../session/use-session';
import { useWorkerCall } from '../../session/use-worker-call';
import { useFocusKept } from '../../ui/actions/use-focus-kept';
import { Contained } from '../../ui/layout/contained';
import { Skeleton } from '../../ui/layout/skeleton';
import { VisuallyHidden } from '../../ui/layout/visually-hidden';
import { useShopText } from '../../ui/text/text';
import { Bundle } from './bundle';
import { Rail } from './rail';
import railStyles from './rail.module.css';
import { RailPlaceholder } from './rail-placeholder';
import styles from './rails.module.css';
import { type ShownRail, shownRails } from './shown-rails';
import { VarietySlider } from './variety-slider';

/** All rails of the home page, in the worker's order. */
export function HomeRails() {
  const state = useRails();
  // Most rails can be varied: the slider has its place from the start, so that the rails do not
  // jump when they arrive.
  const waiting = !state.rails && !state.problem;
  // Rails by models are above rails of counts: placeholders keep their room.
  const awaited = useDeferredValue(useModelsAwaited());
  return (
    <div>
      {(waiting || awaited || state.rails?.canVary) && <VarietySlider />}
      <RailList rails={useShownRails(state)} expected={3} awaited={awaited ? 3 : 0} />
    </div>
  );
}

/**
 * New rails are a hundred cards: they are drawn in slices, so that they do not delay what the
 * shopper is doing.
 */
function useShownRails(state: RailsState, leaveOut?: string): readonly ShownRail[] | undefined {
  const { shopper, index, popular } = useShop();
  return useDeferredValue(
    useMemo(
      () => shownRails(state, { shopper, index, popular }, leaveOut),
      [state, shopper, index, popular, leaveOut],
    ),
  );
}

/** At most three rails below a product. */
export function ProductRails({ item }: { item: string }) {
  const { answer: rails, problem } = useWorkerCall('recommendFor', { item }, { hideOlderInput: true });
  const state = useMemo(() => ({ rails, problem }), [rails, problem]);
  return <RailList rails={useShownRails(state, item)} expected={2} awaited={0} />;
}

/**
 * @param expected placeholders while there are no rails
 * @param awaited placeholders above the rails that are there
 */
function RailList(props: { rails: readonly ShownRail[] | undefined; expected: number; awaited: number }) {
  const { rails, expected, awaited } = props;
  const focus = useFocusKept();
  const places = Array.from({ length: rails ? awaited : expected }, (_, place) => place);
  return (
    <div {...focus} className={styles.rails}>
      {places.map((place) => (
        <RailSkeleton key={place} />
      ))}
      {rails?.map((rail, place) => (
        <Contained key={rail.id}>
          {rail.id === 'bought-together' ? (
            <Bundle rail={rail} />
          ) : (
            <Rail rail={rail} eager={place < EAGER} />
          )}
        </Contained>
      ))}
    </div>
  );
}

/** Rails in the first screens of most pages. */
const EAGER = 2;

function RailSkeleton() {
  const text = useShopText();
  return (
    <div className={railStyles.rail} role="status">
      <VisuallyHidden>{text.common.loading}</VisuallyHidden>
      <div className={railStyles.header}>
        <div className={styles.words}>
          <Skeleton shape="heading" />
          <p className={railStyles.maker} />
        </div>
      </div>
      <div className={railStyles.row}>
        <RailPlaceholder />
      </div>
    </div>
  );
}
