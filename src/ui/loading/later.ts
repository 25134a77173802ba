import { use } from 'react';

/** A value that is loaded once, when it is first needed. */
export interface Later<T> {
  /** The same promise every time. After a failure the next call tries again. */
  load(): Promise<T>;
  /** The value, once it is loaded. */
  here(): T | undefined;
  /**
   * The promise that `load` returned last, also when it failed. It does not try again by itself.
   */
  promised(): Promise<T>;
}

export function later<T>(make: () => Promise<T>): Later<T> {
  let value: T | undefined;
  let promised: Promise<T> | undefined;
  let failed = false;
  const load = () => {
    if (promised && !failed) return promised;
    failed = false;
    const begun = make().then(
      (made) => {
        value = made;
        // React looks at these fields first: a loaded value is given at once, without a
        // placeholder.
        Object.assign(begun, { status: 'fulfilled', value: made });
        return made;
      },
      (error: unknown) => {
        failed = true;
        throw error;
      },
    );
    promised = begun;
    return begun;
  };
  return { load, here: () => value, promised: () => promised ?? load() };
}

/** The loaded value; suspends until it is loaded. */
export function useLater<T>(wanted: Later<T>): T {
  // Always through `use`: a component that suspended in it must call it again when it resumes.
  return use(wanted.promised());
}
