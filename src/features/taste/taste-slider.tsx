import { useState } from 'react';
import { leaningTo } from '../../core/shop/steering';
import { sliderPosition, sliderWeight } from '../../core/shop/taste';
import type { Leaning } from '../../core/shop/trait';
import { useActs } from '../../session/use-acts';
import { useShopper } from '../../session/use-session';
import { Slider } from '../../ui/controls/slider';
import { useFormat } from '../../ui/text/text';

/** A slider this close to its start value snaps to it. */
const SNAP = 0.02;

/**
 * A slider that starts at the estimated taste and keeps the position the shopper gives it. The
 * value is stored when the slider is let go.
 *
 * @param start in [0, 1]
 * @param words the text for an estimated taste, and for a changed one
 */
export function TasteSlider(props: {
  label: string;
  toward: Leaning;
  start: number;
  words: { believed(start: string): string; moved(start: string, moved: string): string };
  ends?: readonly [string, string];
}) {
  const { toward, start, words } = props;
  const acts = useActs();
  const format = useFormat();
  const { steering } = useShopper();
  const stored = leaningTo(steering, toward);
  /** Its value while it is dragged. */
  const [held, setHeld] = useState<number>();
  const snapped = (position: number) =>
    Math.abs(position - start) < SNAP ? 0 : Math.max(-1, Math.min(1, sliderWeight(start, position)));
  const weight = held === undefined ? stored : snapped(held);
  const percent = format.percent(start);
  return (
    <Slider
      label={props.label}
      value={held ?? sliderPosition(start, stored)}
      step={0.05}
      largeStep={0.2}
      mark={start}
      ends={props.ends}
      valueText={weight === 0 ? words.believed(percent) : words.moved(percent, format.signedPercent(weight))}
      onChange={setHeld}
      onCommit={(position) => {
        setHeld(undefined);
        acts.lean(toward, snapped(position));
      }}
    />
  );
}
