/** Habits that a simulated shopper can be tried on for. */
export const HABITS = [
  'new-parent',
  'weekend-hiker',
  'first-home',
  'keen-gardener',
  'dog-person',
  'coffee-lover',
] as const;
export type Habit = (typeof HABITS)[number];

/** One of the simulated community whose life is mostly one habit. */
export interface ReadyMadeShopper {
  readonly habit: Habit;
  /** Whom to become. */
  readonly persona: string;
  /** All that they did. */
  readonly events: number;
  /** How much of that the habit's needs brought about, by the simulator's own record of causes. */
  readonly ofHabit: number;
  /** Product ids of the newest few things of the habit, newest first. */
  readonly latest: readonly string[];
}
