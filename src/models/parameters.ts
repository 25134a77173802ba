/** One parameter array on the CPU; models are saved, moved and compared in this form. */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  /** Row-major. */
  readonly values: Float32Array;
}

export type ParameterSet = readonly NamedArray[];

/** Everything needed to continue training exactly where it stopped. */
export interface TrainerState {
  readonly parameters: ParameterSet;
  /** Adam's first and second moments, same names and order as `parameters`. */
  readonly firstMoments: ParameterSet;
  readonly secondMoments: ParameterSet;
  /** Optimizer steps taken. */
  readonly step: number;
}

/** Numbers in an array of this shape. */
export const sizeOf = (shape: readonly number[]): number => shape.reduce((product, n) => product * n, 1);

/** The array of that name. @throws Error that lists the names there are */
export function parameter(set: ParameterSet, name: string): NamedArray {
  const found = set.find((entry) => entry.name === name);
  if (!found)
    throw new Error(`no parameter "${name}"; there are ${set.map((entry) => entry.name).join(', ')}`);
  return found;
}

const zerosLike = (set: ParameterSet): ParameterSet =>
  set.map(({ name, shape, values }) => ({ name, shape, values: new Float32Array(values.length) }));

/**
 * Checks that parameters have exactly these names and shapes, in this order.
 * @throws Error naming the first array that is missing, unknown or of another shape
 */
export function assertSameShapes(
  set: ParameterSet,
  shapes: readonly { readonly name: string; readonly shape: readonly number[] }[],
): void {
  shapes.forEach(({ name, shape }, i) => {
    const found = set[i];
    if (
      found?.name !== name ||
      found.shape.join() !== shape.join() ||
      found.values.length !== sizeOf(shape)
    ) {
      throw new Error(
        `saved parameters do not fit: expected ${name} [${shape.join(', ')}], found ${found ? `${found.name} [${found.shape.join(', ')}]` : 'nothing'}`,
      );
    }
  });
  if (set.length !== shapes.length)
    throw new Error(`saved parameters do not fit: ${set.length} arrays, expected ${shapes.length}`);
}

/** The state before the first step. */
export const freshState = (parameters: ParameterSet): TrainerState => ({
  parameters,
  firstMoments: zerosLike(parameters),
  secondMoments: zerosLike(parameters),
  step: 0,
});
