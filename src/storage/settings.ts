import * as v from 'valibot';

/**
 * The stored settings. (The page stores its theme itself, because it needs it before a database is
 * open.)
 */
const schemas = {
  /** Hash of the catalogue that was open last. */
  catalogue: v.string(),
  /** The last persona. */
  persona: v.string(),
  /** The requested backend. */
  backend: v.picklist(['auto', 'webgpu', 'wasm', 'cpu']),
  /** Only acts that the shopper asked for are recorded; see `keptWhilePaused`. */
  memoryPaused: v.boolean(),
  demoSeed: v.pipe(v.number(), v.safeInteger()),
  /** The last choice of a backend and its trials; made again when the adapter changes. */
  engine: v.object({
    backend: v.picklist(['webgpu', 'wasm', 'cpu']),
    implementation: v.picklist(['reference', 'plan']),
    requested: v.picklist(['auto', 'webgpu', 'wasm', 'cpu']),
    reason: v.picklist(['fastest', 'requested', 'only-usable', 'requested-not-usable']),
    adapter: v.optional(
      v.object({
        vendor: v.string(),
        architecture: v.string(),
        description: v.string(),
        software: v.boolean(),
      }),
    ),
    trials: v.array(
      v.object({
        backend: v.picklist(['webgpu', 'wasm', 'cpu']),
        implementation: v.picklist(['reference', 'plan']),
        millisecondsPerStep: v.optional(v.number()),
        gradientError: v.optional(v.number()),
        usable: v.boolean(),
        problem: v.optional(
          v.object({ code: v.picklist(['no-webgpu', 'no-backend', 'unexpected']), detail: v.string() }),
        ),
      }),
    ),
  }),
};

export type SettingKey = keyof typeof schemas;
export type Settings = { readonly [Key in SettingKey]: v.InferOutput<(typeof schemas)[Key]> };

/** The stored value; undefined when it is not one this version knows. */
export function parseSetting<Key extends SettingKey>(key: Key, stored: unknown): Settings[Key] | undefined {
  const parsed = v.safeParse(schemas[key], stored);
  // The schema of `key` gives the type of `key`, which TypeScript does not follow through the
  // lookup.
  return parsed.success ? (parsed.output as Settings[Key]) : undefined;
}
