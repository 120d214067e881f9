type Shape = { name: string; asks: RegExp; answers: RegExp }

const unit = '(?:second|minute|hour|day|week|month|year)s?'
const count = '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty)'
const calendar =
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december'

/** What a question asks for, and what a sentence that answers it has. */
const shapes: readonly Shape[] = [
  {
    name: 'time',
    asks: /\b(?:when|until when|by when|how (?:long|soon|fast|quick(?:ly)?|late|early|often)|what time|hours|how many (?:days|weeks|months|years))\b/i,
    answers: new RegExp(
      `\\b${count}[\\s-]+(?:(?:to|or|and|business|working|calendar|more|full)[\\s-]+|\\d+[\\s-]+)*${unit}\\b|\\b(?:${calendar})\\b|\\b\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b|\\b(?:immediate(?:ly)?|at once|same day|next day|noon|midnight|daily|in (?:1[5-9]|20)\\d\\d)\\b`,
      'i',
    ),
  },
  {
    name: 'money',
    asks: /\b(?:how much|costs?|prices?|pric(?:ey|ed)|fees?|charges?|postage|expensive|cheap(?:er)?|for free|for nothing|discount)\b/i,
    answers:
      /[$€£¥]\s?\d|\b\d[\d.,]*\s?(?:%|percent|dollars?|euros?|pounds?|cents?)|\b(?:free|at no (?:extra )?cost|costs? you nothing|no extra)\b/i,
  },
  {
    name: 'quantity',
    asks: /\bhow many\b|\b(?:limit|maximum|minimum|max|at most|at least|how (?:big|large|heavy|tall|wide|far|old))\b/i,
    answers: new RegExp(`\\b${count}\\b`, 'i'),
  },
  {
    name: 'permission',
    asks: /^(?:(?:hi|hello|hey|so|and|but|also|ok|please),? )?(?:can|could|may|is it|are (?:there|we|you)|is there|do (?:i|you|we)|does|will|would|must|should|am i|have i)\b|\b(?:can|may|could|must|should) (?:i|we|you|it|they)\b|\ballowed\b|\bpossible\b/i,
    answers: /\b(?:can|cannot|can't|could|may|must|need(?:s|ed)?|allow(?:s|ed)?|possible|not|never|only|unless|no longer|always|any)\b/i,
  },
  {
    name: 'way',
    asks: /\bhow (?:do|can|to|would|could|should|does|am)\b|\bwhat (?:do|should|must) (?:i|we)\b|\bsteps?\b/i,
    answers:
      /^\s*1\.\s|^(?:open|go|select|choose|click|tap|sign|log|enter|send|contact|call|write|use|press|fill|check|print|pack|report|follow|visit|ask|keep|reply|add|upload)\b|\b(?:by|under|through|via)\b/i,
  },
]

/** The shapes a question asks for, as tests of a sentence; none for a question of no known shape. */
export const shapesOf = (question: string): ((sentence: string) => boolean)[] =>
  shapes
    .filter(({ asks }) => asks.test(question))
    .map(
      ({ answers }) =>
        (sentence) =>
          answers.test(sentence),
    )
