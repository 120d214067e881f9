import { jobs, type QueueName } from '@frontdesk/contracts/jobs'

/** Every queue that some job is put on. */
export const queueNames: readonly QueueName[] = [...new Set(Object.values(jobs).map((job) => job.queue))]
