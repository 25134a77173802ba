import { Slider as Primitive } from '@base-ui/react/slider';
import type { ReactNode } from 'react';
import { Skeleton } from '../layout/skeleton';
import styles from './slider.module.css';

/**
 * A labelled value between two ends. Arrow keys go one step, Page Up and Page Down (or Shift with
 * an arrow) `largeStep`, Home and End to the ends.
 *
 * @param valueText the value in words: shown beside the label and read out by screen readers
 * @param ends what the two ends mean ("familiar", "surprising"), drawn below the track
 * @param inline on one line: the ends beside the track, the label for screen readers only
 * @param mark a value to compare with (where it started), drawn on the track
 * @param onChange called at every step of a drag; `onCommit` once, when the drag is over
 */
export function Slider(props: {
  label: ReactNode;
  value: number;
  min?: number;
  max?: number;
  step?: number;
  largeStep?: number;
  valueText: string;
  ends?: readonly [low: ReactNode, high: ReactNode];
  mark?: number;
  inline?: boolean;
  disabled?: boolean;
  onChange: (value: number) => void;
  onCommit?: (value: number) => void;
}) {
  const { min = 0, max = 1, step = 0.01, mark } = props;
  return (
    <Primitive.Root
      className={`${styles.slider} ${props.inline ? styles.inline : ''}`}
      value={props.value}
      min={min}
      max={max}
      step={step}
      largeStep={props.largeStep ?? step * 10}
      disabled={props.disabled}
      onValueChange={(value) => props.onChange(value)}
      onValueCommitted={(value) => props.onCommit?.(value)}
    >
      <Primitive.Label className={styles.label}>{props.label}</Primitive.Label>
      <span className={styles.value} aria-hidden="true">
        {props.valueText}
      </span>
      <Primitive.Control className={styles.control}>
        <Primitive.Track className={styles.track}>
          <Primitive.Indicator className={styles.indicator} />
          {mark !== undefined && (
            <span className={styles.mark} style={{ left: `${((mark - min) / (max - min)) * 100}%` }} />
          )}
          <Primitive.Thumb className={styles.thumb} getAriaValueText={() => props.valueText} />
        </Primitive.Track>
      </Primitive.Control>
      {props.ends && (
        <span className={styles.ends} aria-hidden="true">
          <span>{props.ends[0]}</span>
          <span>{props.ends[1]}</span>
        </span>
      )}
    </Primitive.Root>
  );
}

/** A placeholder as high as a slider. */
export function SliderSkeleton() {
  return (
    <div className={styles.slider} aria-hidden="true">
      <span className={styles.label}>
        <Skeleton shape="heading" />
      </span>
      <span className={styles.control}>
        <span className={styles.track} />
      </span>
    </div>
  );
}
