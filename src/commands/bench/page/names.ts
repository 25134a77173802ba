/** Names of the workloads on the command line. */
export const WORKLOADS = ['sasrec', 'lstm', 'bert4rec', 'bpr', 'ials', 'top-20', 'top-20-beauty'] as const;
/** Workloads too large for anything but a real GPU. */
export const GPU_WORKLOADS = ['sasrec-beauty', 'sasrec-large', 'top-20-million'] as const;

export type WorkloadName = (typeof WORKLOADS)[number] | (typeof GPU_WORKLOADS)[number];
