/** Invocations in a workgroup of every kernel. */
export const WORKGROUP = 64;

type ElementType = 'f32' | 'u32' | 'atomic<u32>' | 'vec2f' | 'vec2u' | 'vec4f' | 'vec4u';

/**
 * A storage binding. Arrays of the arena are always `read_write`: a dispatch binds several ranges
 * of the arena, and WebGPU allows ranges of one buffer together only when all are writable.
 */
interface Binding {
  readonly type: ElementType;
  readonly access: 'read' | 'read_write';
}

/** A one-dimensional compute kernel in WGSL; `id` is the number of the invocation. */
export interface Kernel {
  /** Name in profiles and error messages. */
  readonly label: string;
  readonly code: string;
  /** In order of binding number, from 2. */
  readonly bindings: Readonly<Record<string, Binding>>;
  /**
   * vec4u constants of a dispatch, read as `constants[i]` and fixed when it is recorded; 0 for
   * none.
   */
  readonly constants: number;
}

/** A binding of an array in the arena. */
export const slot = (type: ElementType): Binding => ({ type, access: 'read_write' });
/** A binding of an array in another buffer, which this dispatch only reads. */
export const input = (type: ElementType): Binding => ({ type, access: 'read' });

/** The parts that `kernel` puts together. */
export interface KernelSource {
  readonly label: string;
  readonly bindings: Readonly<Record<string, Binding>>;
  /** vec4u constants of a dispatch. */
  readonly constants?: number;
  /**
   * WGSL declarations before main, such as those of the step uniform, or `var<workgroup>` memory.
   */
  readonly declarations: string;
  /**
   * The body of main. `id` is the number of the invocation, which may be past the last one; `group`
   * that of its workgroup, uniform within it, so barriers may depend on it; `local` its number in
   * the workgroup. A body that uses `quadBroadcast` also has `lane`, 0 .. 3, its number in the
   * quad.
   */
  readonly body: string;
}

/**
 * Turns off a check: the compiler cannot prove that the four invocations of a quad stay together,
 * which each kernel ensures by returning from all four at once.
 */
const SUBGROUPS = `enable subgroups;
diagnostic(off, subgroup_uniformity);
`;

/**
 * Puts a kernel together. Binding 0 is the step uniform, binding 1 the constants of the dispatch.
 */
export function kernel({ label, bindings, constants = 0, declarations, body }: KernelSource): Kernel {
  const storage = Object.entries(bindings).map(
    ([name, { type, access }], i) =>
      `@group(0) @binding(${i + 2}) var<storage, ${access}> ${name}: array<${type}>;`,
  );
  const subgroups = body.includes('quadBroadcast');
  const code = `${subgroups ? SUBGROUPS : ''}${declarations}
${constants > 0 ? `@group(0) @binding(1) var<uniform> constants: array<vec4u, ${constants}>;` : ''}
${storage.join('\n')}

@compute @workgroup_size(${WORKGROUP})
fn main(
  @builtin(workgroup_id) workgroup: vec3u,
  @builtin(num_workgroups) workgroups: vec3u,
  @builtin(local_invocation_index) local: u32,
  ${subgroups ? '@builtin(subgroup_invocation_id) invocation: u32,' : ''}
) {
  ${subgroups ? 'let lane = invocation % 4u;' : ''}
  let group = workgroup.y * workgroups.x + workgroup.x;
  let id = group * ${WORKGROUP}u + local;
${body}
}
`;
  return { label, code, bindings, constants };
}

/**
 * Text repeated for i = 0 .. count - 1, to unroll loops whose arrays must live in registers.
 */
export const unroll = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join('\n');

/** A WGSL f32 literal that rounds to the same number as `Math.fround(value)`. */
export function float(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`no WGSL literal for ${value}`);
  return `${Math.fround(value)}f`;
}

/** Most workgroups in one dimension of a dispatch (WebGPU's default limit). */
export const MAX_WORKGROUPS = 65_535;

/**
 * Workgroups [x, y] that cover all invocations; two-dimensional past the limit of one
 * dimension.
 * @throws Error when two dimensions are not enough
 */
export function workgroupsFor(invocations: number): [number, number] {
  const count = Math.ceil(invocations / WORKGROUP);
  if (count <= MAX_WORKGROUPS) return [count, 1];
  const y = Math.ceil(count / MAX_WORKGROUPS);
  if (y > MAX_WORKGROUPS) throw new Error(`${invocations} invocations are more than one dispatch can hold`);
  return [Math.ceil(count / y), y];
}
