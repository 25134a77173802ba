/**
 * Trusted Types (W3C) for the one thing that needs them here: the address of a script that a worker
 * starts from. Without the policy made here, a browser that knows Trusted Types starts no worker.
 */

interface ScriptAddresses {
  createScriptURL(address: string): string | URL;
}

/** The part of the browser's `trustedTypes` that is used; TypeScript does not declare it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): ScriptAddresses;
}

let addresses: ScriptAddresses | undefined;

/**
 * An address that may be given to `new Worker` or to `serviceWorker.register`.
 * @throws TypeError when it is not of the page's own origin
 */
export function scriptAddress(address: string): string | URL {
  addresses ??= makeAddresses();
  return addresses.createScriptURL(new URL(address, origin).href);
}

function makeAddresses(): ScriptAddresses {
  const rules: ScriptAddresses & { createScriptURL(address: string): string } = {
    createScriptURL(address) {
      // The origin of a blob's address is that of the page that made it.
      if (new URL(address).origin !== origin)
        throw new TypeError(`a script of another origin does not start here: ${address}`);
      return address;
    },
  };
  const trusted: unknown = Reflect.get(globalThis, 'trustedTypes');
  return isTrustedTypes(trusted) ? trusted.createPolicy('vitrine', rules) : rules;
}

const isTrustedTypes = (found: unknown): found is TrustedTypes =>
  typeof found === 'object' && found !== null && 'createPolicy' in found;

/**
 * Starts a module worker with the policy of this page or worker. A worker that is loaded from the
 * network has the policy of its own response, and a plain static host sends none; a worker from a
 * blob has that of its creator. When the module does not load, the worker has an `error` event.
 * @param module address of the module, as `?worker&url` imports give it
 */
export function startWorker(module: string, name: string): Worker {
  const source = `import ${JSON.stringify(new URL(module, origin).href)}; URL.revokeObjectURL(location.href);`;
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  return new Worker(scriptAddress(address), { type: 'module', name });
}
