import { use } from 'react';

/** What is loaded when it is first wanted, and once. */
export interface Later<T> {
  /** The same promise every time; after a failure the next who asks tries anew. */
  load(): Promise<T>;
  /** There once it was loaded. */
  here(): T | undefined;
  /** What `load` promised last, also when that failed: to try anew is for somebody to ask for. */
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
        // Where React looks first: what is there is given at once, and nothing is shown in its
        // place meanwhile.
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

/** What has been loaded, at once; else suspends until it has come. */
export function useLater<T>(wanted: Later<T>): T {
  // Always through `use`: a component that suspended in it must not finish without it.
  return use(wanted.promised());
}
