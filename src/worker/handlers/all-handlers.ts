import type { HostServices } from '../host-services';
import { evaluationHandlers } from './evaluation-handlers';
import { explanationHandlers } from './explanation-handlers';
import type { Handlers } from './handler';
import { modelHandlers } from './model-handlers';
import { recommendationHandlers } from './recommendation-handlers';
import { shopHandlers } from './shop-handlers';
import { worldHandlers } from './world-handlers';

/** The answers to all calls; a call without one does not compile. */
export const allHandlers = (services: HostServices): Handlers => ({
  ...shopHandlers(services),
  ...worldHandlers(services),
  ...recommendationHandlers(services),
  ...explanationHandlers(services),
  ...modelHandlers(services),
  ...evaluationHandlers(services),
});
