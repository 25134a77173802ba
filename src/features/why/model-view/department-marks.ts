import { SHAPES } from '../../../ui/charts/mark';

/**
 * The shape and colour of a department's products on the map. Every department has a different
 * pair.
 */
export interface DepartmentMark {
  /** Index in `SHAPES`. */
  readonly shape: number;
  readonly colour: (typeof COLOURS)[number];
}

const COLOURS = ['--accent', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'] as const;

/**
 * In the order of the departments; neighbours differ in both. With more than 36 departments, pairs
 * repeat.
 */
export function departmentMarks(names: readonly string[]): ReadonlyMap<string, DepartmentMark> {
  return new Map(
    names.map((name, i) => {
      const round = Math.floor(i / COLOURS.length);
      return [
        name,
        { shape: (i + round) % SHAPES.length, colour: COLOURS[i % COLOURS.length] ?? '--accent' },
      ];
    }),
  );
}
