import { expect, test } from 'vitest'
import { createMetrics, type Metrics } from './metrics.ts'

const line = async (metrics: Metrics, start: string): Promise<string | undefined> =>
  (await metrics.render()).split('\n').find((text) => text.startsWith(start))

test('renders every product metric with the label of its service, and the process metrics', async () => {
  const metrics = createMetrics({ service: 'worker' })
  metrics.messageReceived('visitor')
  metrics.turnFinished('answered', 0.12)
  metrics.turnStage('understand', 0.004)
  metrics.error('turn', Object.assign(new Error('x'), { [Symbol.for('frontdesk.app-error')]: true, code: 'conflict' }))
  metrics.handoff('requested')
  metrics.llmCall('extractive', 'ok')
  metrics.llmTokens('openai-compatible', 'prompt', 321)
  metrics.rateLimited('messages')
  metrics.actionRun('refund', 'succeeded')
  metrics.httpRequest({ route: '/api/trpc/[trpc]', method: 'POST', status: 200 }, 0.02)
  metrics.queueDepth({ queue: 'turns', waiting: 3, active: 2, delayed: 1, failed: 0, oldestWaitingMs: 1500 })
  metrics.turnsInState('queued', 4)
  metrics.oldestTurn(2.5)
  metrics.sockets(10)
  metrics.modelVersion(7)
  metrics.breakerOpen('llm', true)
  const rendered = await metrics.render()
  for (const sample of [
    'frontdesk_messages_total{sender="visitor",channel="web",service="worker"} 1',
    'frontdesk_turns_total{outcome="answered",service="worker"} 1',
    'frontdesk_turn_seconds_bucket{le="0.125",service="worker",outcome="answered"} 1',
    'frontdesk_turn_stage_seconds_bucket{le="0.005",service="worker",stage="understand"} 1',
    'frontdesk_errors_total{component="turn",code="conflict",service="worker"} 1',
    'frontdesk_handoffs_total{reason="requested",service="worker"} 1',
    'frontdesk_llm_calls_total{provider="extractive",outcome="ok",service="worker"} 1',
    'frontdesk_llm_tokens_total{provider="openai-compatible",kind="prompt",service="worker"} 321',
    'frontdesk_rate_limited_total{limit="messages",service="worker"} 1',
    'frontdesk_action_runs_total{action="refund",outcome="succeeded",service="worker"} 1',
    'frontdesk_http_request_seconds_count{service="worker",route="/api/trpc/[trpc]",method="POST",status="200"} 1',
    'frontdesk_queue_jobs{queue="turns",state="waiting",service="worker"} 3',
    'frontdesk_queue_oldest_seconds{queue="turns",service="worker"} 1.5',
    'frontdesk_turns{state="queued",service="worker"} 4',
    'frontdesk_turn_oldest_seconds{service="worker"} 2.5',
    'frontdesk_sockets{service="worker"} 10',
    'frontdesk_model_version{service="worker"} 7',
    'frontdesk_breaker_open{name="llm",service="worker"} 1',
  ])
    expect(rendered).toContain(sample)
  expect(rendered).toContain('nodejs_eventloop_lag_seconds')
  expect(metrics.contentType).toContain('text/plain')
})

test('starts the series that alerts look at from 0', async () => {
  const metrics = createMetrics({ service: 'web' })
  expect(await line(metrics, 'frontdesk_turns_total{outcome="failed"')).toMatch(/ 0$/)
  expect(await line(metrics, 'frontdesk_handoffs_total{reason="turn-failed"')).toMatch(/ 0$/)
})

test('keeps two processes in one apart', async () => {
  const [web, worker] = [createMetrics({ service: 'web' }), createMetrics({ service: 'worker' })]
  web.rateLimited('starts')
  expect(await line(worker, 'frontdesk_rate_limited_total{limit="starts"')).toMatch(/ 0$/)
})

test('runs collectors at each scrape until they are removed', async () => {
  const metrics = createMetrics({ service: 'web' })
  let scrapes = 0
  const remove = metrics.onCollect(async () => metrics.sockets(++scrapes))
  expect(await line(metrics, 'frontdesk_sockets')).toMatch(/ 1$/)
  expect(await line(metrics, 'frontdesk_sockets')).toMatch(/ 2$/)
  remove()
  expect(await line(metrics, 'frontdesk_sockets')).toMatch(/ 2$/)
})

test('counts a collector that fails and renders all the same', async () => {
  const metrics = createMetrics({ service: 'web' })
  metrics.onCollect(() => {
    throw new Error('broken')
  })
  metrics.onCollect(() => Promise.reject(new Error('away')))
  expect(await line(metrics, 'frontdesk_errors_total{component="metrics"')).toMatch(/ 2$/)
})
