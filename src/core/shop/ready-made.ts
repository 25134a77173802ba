/** Habits of the simulated shoppers a visitor can try. */
export const HABITS = [
  'new-parent',
  'weekend-hiker',
  'first-home',
  'keen-gardener',
  'dog-person',
  'coffee-lover',
] as const;
export type Habit = (typeof HABITS)[number];

/** A simulated shopper whose events come mostly from one habit. */
export interface ReadyMadeShopper {
  readonly habit: Habit;
  /** The user's id in the community. */
  readonly persona: string;
  /** Number of the shopper's events. */
  readonly events: number;
  /** Number of events that the habit's needs caused, by the simulator's own record of causes. */
  readonly ofHabit: number;
  /** Product ids of the habit's newest few events, newest first. */
  readonly latest: readonly string[];
}
