/** Downloading an explanation. Amounts and ranks are already formatted. */
export const exporting = {
  title: 'Download this explanation',
  intro: 'Contains the reason, every event with its measures, and the model hash, seed and catalogue.',
  png: 'Image (PNG)',
  svg: 'Drawing (SVG)',
  json: 'Data (JSON)',
  waiting: 'Available once the model’s hash is computed.',
  made: (model: string, weights: string, seed: string) => `${model}, SHA-256 ${weights}, seed ${seed}`,
  ranked: (rank: string, candidates: string) => `${rank} of ${candidates} candidates`,
  effect: 'Measured effect',
};
