/**
 * The shoppers of the journeys: screen, language and input device. Each walks every journey of
 * `journeys/every-shopper`. `npm test` uses two that differ in all three; `VITRINE_SHOPPERS=all npm
 * run test:journeys` uses all eight.
 */
export interface Who {
  readonly size: keyof typeof SIZES;
  readonly language: 'English' | 'Chinese';
  /**
   * `pointer` is a mouse on a desktop and a finger on a phone, with a keyboard for typing only;
   * `keyboard` is the keyboard alone.
   */
  readonly hand: 'pointer' | 'keyboard';
}

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const EVERYONE: readonly Who[] = (['desktop', 'phone'] as const).flatMap((size) =>
  (['English', 'Chinese'] as const).flatMap((language) =>
    (['pointer', 'keyboard'] as const).map((hand) => ({ size, language, hand })),
  ),
);

const OPPOSITES: readonly Who[] = [
  { size: 'desktop', language: 'English', hand: 'pointer' },
  { size: 'phone', language: 'Chinese', hand: 'keyboard' },
];

/** "phone, Chinese, keyboard" */
export const nameOf = ({ size, language, hand }: Who): string => `${size}, ${language}, ${hand}`;

/** @param chosen `all`, or undefined for the two that differ in everything */
export function shoppers(chosen: string | undefined): readonly Who[] {
  if (chosen === undefined || chosen === '') return OPPOSITES;
  if (chosen === 'all') return EVERYONE;
  throw new Error(`VITRINE_SHOPPERS is "${chosen}"; it can be "all", or be left out.`);
}
