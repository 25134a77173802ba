import { SHAPES } from '../../../ui/charts/mark';

/**
 * How the things of one department are drawn on the map: a shape and a colour, no two departments
 * alike.
 */
export interface DepartmentMark {
  /** Place in `SHAPES`. */
  readonly shape: number;
  readonly colour: (typeof COLOURS)[number];
}

const COLOURS = ['--accent', '--series-2', '--series-3', '--series-4', '--series-5', '--series-6'] as const;

/**
 * In the order of the departments; neighbours differ in both. With more than 36 the pairs come
 * again.
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
