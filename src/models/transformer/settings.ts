import { sequenceSettings } from '../sequence/settings';
import { type ModelSettings, whole } from '../settings/setting';
import type { TransformerConfig } from './config';

/** Settings shared by all Transformers. */
export const transformerSettings = (defaults: Omit<TransformerConfig, 'items'>): ModelSettings => ({
  ...sequenceSettings(defaults),
  blocks: whole(defaults.blocks, 1, 12),
  heads: whole(defaults.heads, 1, 16),
});
