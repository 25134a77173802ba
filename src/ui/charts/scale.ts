/** Maps a value to a place on the drawing, linearly. A domain of one value maps to the middle. */
export interface Scale {
  (value: number): number;
  readonly domain: readonly [number, number];
}

export function linearScale(domain: readonly [number, number], range: readonly [number, number]): Scale {
  const [from, to] = domain;
  const extent = to - from;
  const place = (value: number) =>
    extent === 0 ? (range[0] + range[1]) / 2 : range[0] + ((value - from) / extent) * (range[1] - range[0]);
  return Object.assign(place, { domain });
}

/**
 * A step of 1, 2 or 5 times a power of ten that divides `extent` into at most `count` parts;
 * `extent` > 0.
 */
function niceStep(extent: number, count: number): number {
  const rough = extent / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-12)) ?? 10;
  return factor * power;
}

/**
 * Round values that cover [low, high], the first at or below `low` and the last at or above `high`,
 * about `count` steps apart. When `low` equals `high`, that one value.
 */
export function coveringTicks(low: number, high: number, count: number): readonly number[] {
  if (!(high > low)) return [low];
  const step = niceStep(high - low, count);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
