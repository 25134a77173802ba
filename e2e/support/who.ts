/**
 * The shoppers of the journeys in `journeys/every-shopper`: screen, language and input device. In
 * `npm test` two that differ in all three share the journeys; with `VITRINE_SHOPPERS=all npm run
 * test:journeys` all eight walk every journey.
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

interface Walk {
  readonly who: Who;
  /** File names, without their ending, as a pattern. */
  readonly journeys: string;
}

const SHARED: readonly Walk[] = [
  { who: { size: 'desktop', language: 'English', hand: 'pointer' }, journeys: '{listing,reasons,rails}' },
  { who: { size: 'phone', language: 'Chinese', hand: 'keyboard' }, journeys: '{search,shopping,steering}' },
];

/** "phone, Chinese, keyboard" */
export const nameOf = ({ size, language, hand }: Who): string => `${size}, ${language}, ${hand}`;

/** @param chosen `all`, or undefined for the two that share the journeys */
export function walks(chosen: string | undefined): readonly Walk[] {
  if (chosen === undefined || chosen === '') return SHARED;
  if (chosen === 'all') return EVERYONE.map((who) => ({ who, journeys: '*' }));
  throw new Error(`VITRINE_SHOPPERS is "${chosen}"; it can be "all", or be left out.`);
}
