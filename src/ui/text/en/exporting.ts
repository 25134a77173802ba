/** An explanation that is taken along. Amounts and ranks arrive already formatted. */
export const exporting = {
  title: 'Take it along',
  intro: 'With the sentence, every event with its measures, and what made them: model hash, seed, catalogue.',
  png: 'Image (PNG)',
  svg: 'Drawing (SVG)',
  json: 'Data (JSON)',
  waiting: 'As soon as the model has told its hash.',
  made: (model: string, weights: string, seed: string) => `${model}, SHA-256 ${weights}, seed ${seed}`,
  ranked: (rank: string, candidates: string) => `${rank} of ${candidates} candidates`,
  effect: 'Measured effect',
};
