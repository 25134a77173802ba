import * as v from 'valibot';

/**
 * What is remembered besides the log. (The page keeps its theme itself: it is needed before a
 * database can be opened.)
 */
const schemas = {
  /** Hash of the catalogue the shop was last open with. */
  catalogue: v.string(),
  /** Who the shopper last was. */
  persona: v.string(),
  /** The backend asked for. */
  backend: v.picklist(['auto', 'webgpu', 'wasm', 'cpu']),
  /** Nothing the shop notices is recorded. */
  memoryPaused: v.boolean(),
  demoSeed: v.pipe(v.number(), v.safeInteger()),
  /** What trying the backends showed last time; tried again when the adapter is another. */
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

/** The stored value, if it is one this version knows. */
export function parseSetting<Key extends SettingKey>(key: Key, stored: unknown): Settings[Key] | undefined {
  const parsed = v.safeParse(schemas[key], stored);
  // The schema of `key` gives the type of `key`, which TypeScript does not follow through the
  // lookup.
  return parsed.success ? (parsed.output as Settings[Key]) : undefined;
}
