/** What can be measured, as the command line names it. */
export const WORKLOADS = ['sasrec', 'lstm', 'bert4rec', 'bpr', 'ials', 'top-20', 'top-20-beauty'] as const;
/** Sizes that only a real GPU does in reasonable time. */
export const GPU_WORKLOADS = ['sasrec-beauty', 'sasrec-large', 'top-20-million'] as const;

export type WorkloadName = (typeof WORKLOADS)[number] | (typeof GPU_WORKLOADS)[number];
