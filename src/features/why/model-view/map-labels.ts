import type { Plane } from '../../../core/item-space/principal-plane';
import type { Size } from './map-geometry';

/** A name written on the map. */
export interface MapLabel {
  readonly name: string;
  /** Index of the point that it is written at. */
  readonly place: number;
}

/**
 * Points within this distance count as close, in the map's units: a radius of 1 holds nine points
 * in ten.
 */
const BESIDE = 0.1;
/** Most points of one name that are compared with each other. */
const MOST = 300;

/**
 * Places every name at the point that has the most points of that name close by. Names of the most
 * points come first.
 * @param names one for each point, if it has one
 */
export function labelsOf({ x, y }: Plane, names: readonly (string | undefined)[]): MapLabel[] {
  const points = new Map<string, number[]>();
  for (const [place, name] of names.entries()) {
    if (name === undefined) continue;
    const known = points.get(name);
    if (known) known.push(place);
    else points.set(name, [place]);
  }
  const bySize = [...points].sort(([, a], [, b]) => b.length - a.length);
  return bySize.map(([name, all]) => {
    const some = all.filter((_, i) => i % Math.ceil(all.length / MOST) === 0);
    const company = (place: number) =>
      some.reduce((sum, other) => {
        const dx = (x[other] ?? 0) - (x[place] ?? 0);
        const dy = (y[other] ?? 0) - (y[place] ?? 0);
        return sum + 1 / (1 + (dx * dx + dy * dy) / BESIDE ** 2);
      }, 0);
    const companies = some.map(company);
    return { name, place: some[companies.indexOf(Math.max(...companies))] ?? 0 };
  });
}

/** A written name, by its middle on the drawing. */
interface Written {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const HEIGHT = 16;
/** Offset from the point: above, or below when there is no room above. */
const LIFTS = [-14, 14];
/** Half the size of what is drawn over names, from its middle. */
const TAKEN = 13;

/**
 * Chooses the names that can be read: inside the drawing, and overlapping neither each other nor
 * the discs and rings drawn over them. Earlier names have priority.
 * @param labels with the place of their points on the drawing
 * @param taken middles of discs and rings that are drawn over names
 * @param widthOf in CSS pixels
 */
export function readable(
  labels: readonly Written[],
  taken: readonly { readonly x: number; readonly y: number }[],
  { width, height }: Size,
  widthOf: (text: string) => number,
): Written[] {
  const written: (Written & { half: number })[] = [];
  for (const { text, x, y } of labels) {
    if (x < 0 || y < 0 || x > width || y > height) continue;
    const half = widthOf(text) / 2 + 4;
    const middle = Math.max(half, Math.min(width - half, x));
    const isFree = (at: number) =>
      at >= HEIGHT / 2 &&
      at <= height - HEIGHT / 2 &&
      written.every(
        (other) => Math.abs(other.x - middle) > other.half + half || Math.abs(other.y - at) > HEIGHT,
      ) &&
      taken.every(
        (disc) => Math.abs(disc.x - middle) > TAKEN + half || Math.abs(disc.y - at) > TAKEN + HEIGHT / 2,
      );
    const at = LIFTS.map((lift) => y + lift).find(isFree);
    if (at !== undefined) written.push({ text, half, x: middle, y: at });
  }
  return written;
}
