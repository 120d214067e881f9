import type { ThresholdPoint } from '@frontdesk/contracts/nlu-report'

type SeriesKey = Exclude<keyof ThresholdPoint, 'threshold'>

/** The curves, told apart by colour and by dashes. */
export const series: readonly { key: SeriesKey; text: string; meaning: string; color: string; dashes: string }[] = [
  {
    key: 'right',
    text: 'Answered rightly',
    meaning: 'Messages about your intents that are understood.',
    color: 'var(--success)',
    dashes: '0',
  },
  {
    key: 'wrong',
    text: 'Answered wrongly',
    meaning: 'Messages about your intents that are taken for another one.',
    color: 'var(--danger)',
    dashes: '6 3',
  },
  {
    key: 'turnedAway',
    text: 'Turned away',
    meaning: 'Messages about your intents that are taken for something else and not answered.',
    color: 'var(--warning)',
    dashes: '2 3',
  },
  {
    key: 'caught',
    text: 'Out-of-scope caught',
    meaning: 'Messages about something else that are rightly not answered.',
    color: 'var(--info)',
    dashes: '10 3 2 3',
  },
]
