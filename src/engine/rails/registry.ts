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
 * Every rail of the shop. A new one is a file in this folder, an id in `RAIL_IDS`
 * (src/core/shop/events.ts) and a line here; the compiler then asks for its words. See README.md in
 * this folder.
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
