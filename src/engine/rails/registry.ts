import { becauseViewed } from './because-viewed';
import { boughtTogether } from './bought-together';
import { buyAgain } from './buy-again';
import { complete } from './complete';
import { deals } from './deals';
import { forYou } from './for-you';
import { newForYou } from './new-for-you';
import { popular } from './popular';
import type { RailDefinitions } from './rail';
import { recent } from './recent';
import { similar } from './similar';
import { trending } from './trending';
import { yourTaste } from './your-taste';

/**
 * Every rail there is. A new one is a file beside this one and an id in `core/events.ts`; the
 * compiler then asks for its words, and for its line here.
 */
export const railDefinitions: RailDefinitions = {
  'for-you': forYou,
  'because-viewed': becauseViewed,
  'your-taste': yourTaste,
  similar,
  'bought-together': boughtTogether,
  complete,
  'buy-again': buyAgain,
  new: newForYou,
  deals,
  trending,
  recent,
  popular,
};
