import { becauseViewed } from './because-viewed';
import { boughtTogether } from './bought-together';
import { forYou } from './for-you';
import { popular } from './popular';
import type { RailDefinitions } from './rail';
import { similar } from './similar';
import { yourTaste } from './your-taste';

/** Every rail there is. A new one is a file beside this one and an id in `core/events.ts`; the compiler then asks for its words. */
export const railDefinitions: RailDefinitions = {
  'for-you': forYou,
  'because-viewed': becauseViewed,
  'your-taste': yourTaste,
  similar,
  'bought-together': boughtTogether,
  popular,
};
