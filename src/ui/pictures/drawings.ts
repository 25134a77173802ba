import type { Kind } from '../../core/kinds';
import type { Drawing } from './drawing';
import { camping } from './kinds/camping';
import { kitchen } from './kinds/kitchen';

export const DRAWINGS: Readonly<Partial<Record<Kind, Drawing>>> = { ...camping, ...kitchen };
