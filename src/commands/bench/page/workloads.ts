import { bprEpoch } from './factorization/bpr';
import { leastSquaresSweep } from './factorization/least-squares';
import type { WorkloadName } from './names';
import { bert4recStep } from './sequence/bert4rec';
import { lstmStep } from './sequence/lstm';
import { sasrecStep } from './sequence/sasrec';
import { top20 } from './top-k/workload';
import type { Workload } from './workload';

/** All workloads by name, each created on demand. */
export const workloads: Readonly<Record<WorkloadName, () => Workload>> = {
  sasrec: () => sasrecStep({ items: 1000, rows: 32, length: 50 }),
  lstm: () => lstmStep({ items: 1000, rows: 32, length: 50 }),
  bert4rec: () => bert4recStep({ items: 1000, rows: 32, length: 50 }),
  bpr: () => bprEpoch({ users: 6000, items: 3500, interactions: 1_000_000 }),
  ials: () => leastSquaresSweep({ users: 300, items: 200, interactions: 6000 }),
  'top-20': () => top20(100_000),
  'top-20-beauty': () => top20(12_101),
  'sasrec-beauty': () => sasrecStep({ items: 12_101, rows: 128, length: 50 }),
  'sasrec-large': () => sasrecStep({ items: 100_000, rows: 512, length: 200 }),
  'top-20-million': () => top20(1_000_000),
};
