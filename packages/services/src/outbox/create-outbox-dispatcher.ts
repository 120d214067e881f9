import { type JobName, jobs } from '@frontdesk/contracts/jobs'
import type { Database } from '@frontdesk/db/client'
import { deleteOutbox } from '@frontdesk/db/outbox/delete-outbox'
import { takeOutbox } from '@frontdesk/db/outbox/take-outbox'
import type { JobQueue } from '@frontdesk/queue/port'
import type { Logger } from '@frontdesk/telemetry/logger'

export type OutboxEntry = { id: number; jobName: string; jobId: string; payload: unknown }

export type OutboxDispatcher = {
  /** Hands a committed entry to the queue; never throws: what fails stays in the table for `relay`. */
  dispatch(entry: OutboxEntry): void
  /** Hands over entries that an earlier process, or a queue that was away, left behind. Returns how many. */
  relay(): Promise<number>
  /** Waits until the rows of everything dispatched are deleted. */
  flush(): Promise<void>
}

type Options = { db: Database; queue: JobQueue; log: Logger; deleteEveryMs?: number; relayAfterMs?: number }

const isJobName = (name: string): name is JobName => name in jobs

/** Entries are deleted in batches, so that the hot path pays no statement for it; a crash before costs a harmless repeat. */
export const createOutboxDispatcher = ({ db, queue, log, deleteEveryMs = 250, relayAfterMs = 3000 }: Options): OutboxDispatcher => {
  let done: number[] = []
  let timer: NodeJS.Timeout | null = null
  const pending = new Set<Promise<void>>()
  const track = (work: Promise<void>): void => {
    pending.add(work)
    void work.finally(() => pending.delete(work))
  }

  const deleteDone = async (): Promise<void> => {
    timer = null
    const ids = done
    done = []
    if (ids.length === 0) return
    try {
      await deleteOutbox(db, ids)
    } catch (error) {
      log.warn({ err: error, count: ids.length }, 'outbox rows not deleted; they will be handed over again')
    }
  }

  const handOver = async (entry: OutboxEntry): Promise<boolean> => {
    if (!isJobName(entry.jobName)) {
      log.error({ jobName: entry.jobName, outboxId: entry.id }, 'unknown job in the outbox')
      return true
    }
    const payload = jobs[entry.jobName].payload.safeParse(entry.payload)
    if (!payload.success) {
      log.error({ err: payload.error, jobName: entry.jobName, outboxId: entry.id }, 'a job in the outbox does not parse')
      return true
    }
    try {
      await queue.enqueue(entry.jobName, payload.data as never, { jobId: entry.jobId })
      return true
    } catch (error) {
      log.warn({ err: error, jobName: entry.jobName }, 'job not enqueued; the relay will try again')
      return false
    }
  }

  const settle = (entry: OutboxEntry, handed: boolean): void => {
    if (!handed) return
    done.push(entry.id)
    timer ??= setTimeout(() => track(deleteDone()), deleteEveryMs)
  }

  return {
    dispatch: (entry) => track(handOver(entry).then((handed) => settle(entry, handed))),
    relay: async () => {
      const entries = await takeOutbox(db, { olderThanMs: relayAfterMs, limit: 200 })
      for (const entry of entries)
        if (!(await handOver(entry))) break
        else settle(entry, true)
      return entries.length
    },
    flush: async () => {
      await Promise.all(pending)
      if (timer) clearTimeout(timer)
      await deleteDone()
    },
  }
}
