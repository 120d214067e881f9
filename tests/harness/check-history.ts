import type { Message } from '@frontdesk/contracts/message'

/** What one client knows to have been acknowledged, in the order it sent. */
export type Acknowledged = { clientMessageId: string; text: string; seq: number }

export type HistoryFaults = { lost: number; doubled: number; reordered: number; unanswered: number; gaps: number; details: string[] }

export const noFaults = (): HistoryFaults => ({ lost: 0, doubled: 0, reordered: 0, unanswered: 0, gaps: 0, details: [] })

/**
 * Holds a conversation's messages against what its client was told. `inOrder`: the client awaited each acknowledgement
 * before it sent the next, so `seq` must rise in the order of sending.
 */
export const checkHistory = (acknowledged: readonly Acknowledged[], messages: readonly Message[], inOrder: boolean): HistoryFaults => {
  const faults = noFaults()
  const note = (kind: Exclude<keyof HistoryFaults, 'details'>, detail: string): void => {
    faults[kind] += 1
    if (faults.details.length < 20) faults.details.push(`${kind}: ${detail}`)
  }
  messages.forEach((message, index) => {
    if (message.seq !== index + 1) note('gaps', `message ${index + 1} has seq ${message.seq}`)
  })
  const own = messages.filter((message) => message.sender === 'visitor')
  let lastSeq = 0
  for (const entry of acknowledged) {
    const found = own.filter((message) => message.clientMessageId === entry.clientMessageId)
    const [first] = found
    if (!first || first.text !== entry.text) {
      note('lost', entry.clientMessageId)
      continue
    }
    if (found.length > 1) note('doubled', entry.clientMessageId)
    if (first.seq !== entry.seq) note('reordered', `${entry.clientMessageId} was acknowledged as ${entry.seq} and is ${first.seq}`)
    if (inOrder && first.seq <= lastSeq) note('reordered', entry.clientMessageId)
    lastSeq = first.seq
    const answers = messages.filter((message) => message.sender === 'bot' && message.turnId === first.turnId)
    if (first.turnId && answers.length === 0) note('unanswered', `${entry.clientMessageId} (turn ${first.turnId})`)
  }
  const replies = new Set<string>()
  for (const message of messages) {
    if (message.sender !== 'bot' || !message.turnId) continue
    const key = `${message.turnId}|${message.text}`
    if (replies.has(key)) note('doubled', `reply of turn ${message.turnId}`)
    replies.add(key)
  }
  return faults
}

export const addFaults = (total: HistoryFaults, more: HistoryFaults): void => {
  for (const kind of ['lost', 'doubled', 'reordered', 'unanswered', 'gaps'] as const) total[kind] += more[kind]
  total.details.push(...more.details.slice(0, Math.max(0, 20 - total.details.length)))
}
