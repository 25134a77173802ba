import { type Bytes, encodeModule, type FunctionBinary, unsigned } from './binary';
import {
  add,
  type F32,
  f32,
  type I32,
  type Int,
  i32,
  less,
  type Type,
  typeByte,
  type V128,
  type Value,
} from './values';

/** A local variable of a function. */
export interface Local<T extends Type> extends Value<T> {
  readonly index: number;
}

export type Params = Readonly<Record<string, Type>>;
type Arguments<P extends Params> = { readonly [K in keyof P]: Local<P[K]> };

/** A function that JavaScript and other functions of the module can call. */
export interface Callee<P extends Params> {
  readonly name: string;
  readonly index: number;
  readonly params: P;
}

/** Writes the statements of one function. */
export class Code {
  readonly bytes: number[] = [];
  readonly locals: Type[] = [];
  readonly #params: number;

  constructor(params: number) {
    this.#params = params;
  }

  /** A new local variable with this value. */
  let<T extends Type>(value: Value<T>): Local<T> {
    const index = this.#params + this.locals.length;
    this.locals.push(value.type);
    const local = { type: value.type, index, code: [0x20, ...unsigned(index)] };
    this.set(local, value);
    return local;
  }

  set<T extends Type>(local: Local<T>, value: Value<T>): void {
    this.#push(value.code, [0x21, ...unsigned(local.index)]);
  }

  storeFloat(address: I32, value: F32, offset = 0): void {
    this.#push(address.code, value.code, [0x38, 2, ...unsigned(offset)]);
  }

  storeVector(address: I32, value: V128, offset = 0): void {
    this.#push(address.code, value.code, [0xfd, 0x0b, 2, ...unsigned(offset)]);
  }

  /**
   * A loop for i = from; i < to; i += step. `to` and `step` are evaluated in every round, so pass
   * variables, not expressions.
   */
  loop(from: Int, to: Int, step: Int, body: (i: Local<'i32'>) => void): void {
    const i = this.let(i32(from));
    this.when(less(i, to), () => {
      this.#push([0x03, 0x40]);
      body(i);
      this.set(i, add(i, step));
      this.#push(less(i, to).code, [0x0d, 0x00, 0x0b]);
    });
  }

  when(condition: I32, yes: () => void, no?: () => void): void {
    this.#push(condition.code, [0x04, 0x40]);
    yes();
    if (no) {
      this.#push([0x05]);
      no();
    }
    this.#push([0x0b]);
  }

  call<P extends Params>(callee: Callee<P>, given: { readonly [K in keyof P]: Value<P[K]> | Int }): void {
    for (const name of Object.keys(callee.params)) {
      const value = given[name];
      if (typeof value !== 'number') this.#push(value.code);
      else this.#push(callee.params[name] === 'f32' ? f32(value).code : i32(value).code);
    }
    this.#push([0x10, ...unsigned(callee.index)]);
  }

  #push(...parts: Bytes[]): void {
    for (const part of parts) for (const byte of part) this.bytes.push(byte);
  }
}

/** Assembles functions into a WebAssembly module with one memory. */
export class Assembler {
  readonly #functions: FunctionBinary[] = [];

  /** Adds an exported function. Parameters are passed in the order of their names. */
  define<P extends Params>(
    name: string,
    params: P,
    write: (code: Code, given: Arguments<P>) => void,
  ): Callee<P> {
    const names = Object.keys(params);
    const locals: Record<string, Local<Type>> = {};
    names.forEach((param, index) => {
      locals[param] = { type: params[param], index, code: [0x20, ...unsigned(index)] };
    });
    const given = locals as Arguments<P>;
    const code = new Code(names.length);
    write(code, given);
    this.#functions.push({
      name,
      params: names.map((param) => typeByte[params[param]]),
      results: [],
      locals: code.locals.map((type) => typeByte[type]),
      code: code.bytes,
    });
    return { name, index: this.#functions.length - 1, params };
  }

  /** The binary of the module. @param shared whether it imports shared memory */
  encode(shared: boolean): Uint8Array<ArrayBuffer> {
    return encodeModule(this.#functions, shared);
  }
}
