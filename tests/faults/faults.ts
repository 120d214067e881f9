import { setTimeout as delay } from 'node:timers/promises'
import { ModelsOverview } from '@frontdesk/contracts/nlu/model'
import Redis from 'ioredis'
import type { Desk } from '../harness/desk.ts'
import { signInStaff } from '../harness/sign-in-staff.ts'
import type { TestServices } from '../harness/test-services.ts'
import { until } from '../harness/until.ts'

export type FaultContext = { desk: Desk; services: TestServices | null; random: () => number; stopped: () => boolean }

/** One way to hurt the desk while clients talk to it. `inject` goes on hurting until `stopped`. */
export type Fault = {
  name: string
  shape: 'embedded' | 'scaled'
  /** Share of sends that are repeated at once with the same id. */
  duplicateShare: number
  inject(ctx: FaultContext): Promise<void>
}

const between = (random: () => number, fromMs: number, toMs: number): number => fromMs + random() * (toMs - fromMs)

const killAgain =
  (name: string, fromMs: number, toMs: number) =>
  async ({ desk, random, stopped }: FaultContext): Promise<void> => {
    const victim = desk.process(name)
    while (!stopped()) {
      await delay(between(random, fromMs, toMs))
      if (stopped()) return
      victim.kill('SIGKILL')
      await victim.ended()
      await victim.restart()
    }
  }

const requireServices = (ctx: FaultContext): TestServices => {
  if (!ctx.services) throw new Error('This fault needs services.')
  return ctx.services
}

const switches = 20

/** Trains a second model, then makes the one and the other live in turn, as fast as the workers are to follow. */
const switchModels = async ({ desk, stopped }: FaultContext): Promise<void> => {
  const admin = await signInStaff(desk.baseUrl, 'admin')
  const read = async () => ModelsOverview.parse(await admin.query('nlu.models.overview'))
  await admin.mutate('nlu.models.train')
  await until(async () => (await read()).training === null, { timeoutMs: 180_000, everyMs: 500, what: 'a second model' })
  for (let count = 0; count < switches || !stopped(); count += 1) {
    const { models, liveId } = await read()
    const next = models.find(({ id, state }) => state === 'ready' && id !== liveId)
    if (!next) throw new Error('There is no second model.')
    await admin.mutate('nlu.models.activate', { id: next.id, expectedLiveId: liveId })
    await delay(2000)
  }
}

export const faults: readonly Fault[] = [
  { name: 'kill -9 of a worker', shape: 'scaled', duplicateShare: 0.05, inject: killAgain('worker-1', 2000, 7000) },
  { name: 'kill -9 of web', shape: 'scaled', duplicateShare: 0.05, inject: killAgain('web', 3000, 8000) },
  { name: 'kill -9 of solo', shape: 'embedded', duplicateShare: 0.05, inject: killAgain('solo', 3000, 8000) },
  {
    name: 'Redis FLUSHALL',
    shape: 'scaled',
    duplicateShare: 0.05,
    inject: async (ctx) => {
      const redis = new Redis(requireServices(ctx).redisUrl)
      while (!ctx.stopped()) {
        await delay(between(ctx.random, 500, 3000))
        await redis.flushall()
      }
      redis.disconnect()
    },
  },
  {
    name: 'Redis down for 30 s',
    shape: 'scaled',
    duplicateShare: 0.05,
    inject: async (ctx) => {
      await delay(5000)
      await requireServices(ctx).stopRedis()
      await delay(30_000)
      await requireServices(ctx).startRedis()
    },
  },
  {
    name: 'PostgreSQL restart',
    shape: 'scaled',
    duplicateShare: 0.05,
    inject: async (ctx) => {
      while (!ctx.stopped()) {
        await delay(between(ctx.random, 5000, 9000))
        if (!ctx.stopped()) await requireServices(ctx).restartPostgres()
      }
    },
  },
  {
    name: 'SIGSTOP of a worker beyond its lock',
    shape: 'scaled',
    duplicateShare: 0.05,
    inject: async ({ desk, random, stopped }) => {
      const victim = desk.process('worker-1')
      while (!stopped()) {
        await delay(between(random, 1000, 3000))
        victim.kill('SIGSTOP')
        await delay(13_000)
        victim.kill('SIGCONT')
      }
    },
  },
  { name: `${switches} switches of the NLU model, embedded`, shape: 'embedded', duplicateShare: 0.05, inject: switchModels },
  { name: `${switches} switches of the NLU model`, shape: 'scaled', duplicateShare: 0.05, inject: switchModels },
  { name: 'duplicated sends', shape: 'scaled', duplicateShare: 1, inject: async () => undefined },
]
