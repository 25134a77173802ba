/** What can be measured, as the command line names it. */
export const WORKLOADS = ['sasrec'] as const;
/** Sizes that only a real GPU does in reasonable time. */
export const GPU_WORKLOADS = ['sasrec-beauty', 'sasrec-large'] as const;

export type WorkloadName = (typeof WORKLOADS)[number] | (typeof GPU_WORKLOADS)[number];
