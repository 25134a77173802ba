import type { WorkloadName } from './names';
import { sasrecStep } from './sasrec/workload';
import type { Workload } from './workload';

/** Everything there is to measure. */
export const workloads: Readonly<Record<WorkloadName, Workload>> = {
  sasrec: sasrecStep({ items: 1000, rows: 32, length: 50 }),
  'sasrec-beauty': sasrecStep({ items: 12_101, rows: 128, length: 50 }),
  'sasrec-large': sasrecStep({ items: 100_000, rows: 512, length: 200 }),
};
