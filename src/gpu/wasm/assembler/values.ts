import { type Bytes, float32, signed, unsigned } from './binary';

/**
 * Typed expressions of WebAssembly with SIMD, from which kernels are composed. Addresses are in
 * bytes.
 */

export type Type = 'i32' | 'f32' | 'v128';

export const typeByte: Readonly<Record<Type, number>> = { i32: 0x7f, f32: 0x7d, v128: 0x7b };

/** Code that pushes one value of that type on the stack. */
export interface Value<T extends Type> {
  readonly type: T;
  readonly code: Bytes;
}
export type I32 = Value<'i32'>;
export type F32 = Value<'f32'>;
/** Four 32-bit lanes, read as f32x4 or i32x4 by each operation. */
export type V128 = Value<'v128'>;
/** An expression, or a number for a constant. */
export type Int = I32 | number;
type Float = F32 | number;

const make = <T extends Type>(type: T, ...parts: (Bytes | number)[]): Value<T> => ({
  type,
  code: parts.flat(),
});

export const i32 = (value: Int): I32 =>
  typeof value === 'number' ? make('i32', 0x41, signed(value)) : value;
export const f32 = (value: Float): F32 =>
  typeof value === 'number' ? make('f32', 0x43, float32(value)) : value;

const ofInts = (opcode: number) => (a: Int, b: Int) => make('i32', i32(a).code, i32(b).code, opcode);
const ofFloats = (opcode: number) => (a: Float, b: Float) => make('f32', f32(a).code, f32(b).code, opcode);
const simd = (opcode: number): number[] => [0xfd, ...unsigned(opcode)];
const ofVectors = (opcode: number) => (a: V128, b: V128) => make('v128', a.code, b.code, simd(opcode));
const ofVector = (opcode: number) => (a: V128) => make('v128', a.code, simd(opcode));
const shiftBy = (opcode: number) => (a: V128, bits: Int) =>
  make('v128', a.code, i32(bits).code, simd(opcode));

export const add = ofInts(0x6a);
export const sub = ofInts(0x6b);
export const mul = ofInts(0x6c);
export const and = ofInts(0x71);
export const shiftLeftInt = ofInts(0x74);
/** Fills with zeros. */
export const shiftRightInt = ofInts(0x76);
export const equal = ofInts(0x46);
/** Signed, like all comparisons of integers here. */
export const less = ofInts(0x48);

export const fadd = ofFloats(0x92);
export const fsub = ofFloats(0x93);
export const fmul = ofFloats(0x94);
export const fdiv = ofFloats(0x95);
const fmax = ofFloats(0x97);
export const toFloat = (a: I32): F32 => make('f32', a.code, 0xb2);
export const fsqrt = (a: F32): F32 => make('f32', a.code, 0x91);

/** `yes` where the condition is nonzero, otherwise `no`. Both are evaluated. */
export const choose = <T extends 'i32' | 'f32'>(condition: I32, yes: Value<T>, no: Value<T>): Value<T> =>
  make(yes.type, yes.code, no.code, condition.code, 0x1b);

export const smaller = (a: Int, b: Int): I32 => choose(less(a, b), i32(a), i32(b));

/** Rounded up to a multiple of `unit`, a power of two. */
export const roundUp = (a: Int, unit: number): I32 => and(add(a, unit - 1), -unit);

const memory = (log2: number, offset: number): number[] => [log2, ...unsigned(offset)];
export const loadInt = (address: I32, offset = 0): I32 => make('i32', address.code, 0x28, memory(2, offset));
export const loadFloat = (address: I32, offset = 0): F32 =>
  make('f32', address.code, 0x2a, memory(2, offset));
export const loadVector = (address: I32, offset = 0): V128 =>
  make('v128', address.code, simd(0x00), memory(2, offset));
/** Loads eight signed bytes as eight 16-bit integers. */
export const loadBytes = (address: I32, offset = 0): V128 =>
  make('v128', address.code, simd(0x01), memory(3, offset));
/** The number at the address in all four lanes. */
export const loadSplat = (address: I32, offset = 0): V128 =>
  make('v128', address.code, simd(0x09), memory(2, offset));

export const splat = (value: Float): V128 => make('v128', f32(value).code, simd(0x13));
export const splatInt = (value: Int): V128 => make('v128', i32(value).code, simd(0x11));
export const constants = (values: readonly [number, number, number, number]): V128 =>
  make('v128', simd(0x0c), ...new Uint8Array(Int32Array.from(values).buffer));
export const lane = (a: V128, index: number): F32 => make('f32', a.code, simd(0x1f), index);

export const vadd = ofVectors(0xe4);
export const vsub = ofVectors(0xe5);
export const vmul = ofVectors(0xe6);
export const vdiv = ofVectors(0xe7);
export const vmin = ofVectors(0xe8);
export const vmax = ofVectors(0xe9);
export const vsqrt = ofVector(0xe3);
/** Rounds to the nearest integer, ties to even. */
export const nearest = ofVector(0x6a);
/** All bits set in the lanes where a = b. */
export const same = ofVectors(0x41);
/** All bits set in the lanes where a > b. */
export const greater = ofVectors(0x44);
export const bitAnd = ofVectors(0x4e);
/** a where the bits of `mask` are set, b elsewhere. */
export const blend = (mask: V128, a: V128, b: V128): V128 =>
  make('v128', a.code, b.code, mask.code, simd(0x52));

export const intAdd = ofVectors(0xae);
export const intMul = ofVectors(0xb5);
export const bitXor = ofVectors(0x51);
export const shiftLeft = shiftBy(0xab);
/** Fills with zeros. */
export const shiftRight = shiftBy(0xad);
/** Fills with copies of the highest bit. */
export const shiftRightSigned = shiftBy(0xac);
/** All bits set in the lanes where a < b, unsigned. */
export const intBelow = ofVectors(0x3a);
/** All bits set in the lanes where a > b, signed. */
export const intAbove = ofVectors(0x3b);
/** The first four of eight 16-bit integers, and the last four. */
export const firstInts = ofVector(0xa7);
export const lastInts = ofVector(0xa8);
export const toFloats = ofVector(0xfa);
/** Rounds towards zero. */
export const toInts = ofVector(0xf8);

/** The largest of the four lanes. */
export const maxOfLanes = (a: V128): F32 => fmax(fmax(lane(a, 0), lane(a, 2)), fmax(lane(a, 1), lane(a, 3)));

/** The four lanes added: first to third, second to fourth, then both. */
export const sumOfLanes = (a: V128): F32 => fadd(fadd(lane(a, 0), lane(a, 2)), fadd(lane(a, 1), lane(a, 3)));
