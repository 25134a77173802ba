/**
 * Who walks a journey: on which screen, in which language, with what. Every journey of
 * `journeys/every-shopper` is walked by each of them. `npm test` has the two that share nothing;
 * `VITRINE_SHOPPERS=all npm run test:journeys` has all eight.
 */
export interface Who {
  readonly size: keyof typeof SIZES;
  readonly language: 'English' | 'Chinese';
  /**
   * A pointer is a mouse on a desktop and a finger on a phone; the keyboard is all there is, or is
   * not used but for typing.
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

/** @param chosen `all`, or nothing for the two that share nothing */
export function shoppers(chosen: string | undefined): readonly Who[] {
  if (chosen === undefined || chosen === '') return OPPOSITES;
  if (chosen === 'all') return EVERYONE;
  throw new Error(`VITRINE_SHOPPERS is "${chosen}"; it can be "all", or be left out.`);
}
