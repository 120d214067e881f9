import { toWording } from './wording.ts'

/** `mild` is impatience, which is met with an apology once; `strong` counts towards a hand-over. */
export type Anger = 'none' | 'mild' | 'strong'

const profanity =
  /\b(f+u+c+k\w*|fck\w*|fk|wtf|ffs|stfu|bull ?sh[i1]t|sh[i1]t\w*|a+ss? ?holes?|arseholes?|bastards?|b[i1]tch\w*|dickheads?|pricks?|wankers?|piss(ed)? off|screw you)\b/
const insults =
  /\b(you|u|this|bot|service|company|shop|support)( guys| people| lot| bot)?( are| is| r|'re|re)?( so| just| all| a| the| such a| total| totally| absolute| absolutely| complete| completely)* (suck|sucks|useless|stupid|dumb|idiots?|moron|morons|garbage|trash|rubbish|pathetic|worthless|incompetent|ridiculous|unacceptable|outrageous|disgusting|scam|joke|disgrace|terrible|horrible|awful|worst|waste of time)\b/
const fury =
  /\b(fed up|sick of (this|you|waiting)|sick and tired|had enough of (this|you)|furious|outraged|absolutely livid|so angry|really angry|very angry|(worst|terrible|horrible|awful|disgusting|shocking|pathetic|lousy) (customer )?(service|company|shop|support|experience|bot)|waste of (my )?time|(stupid|useless|dumb) (bot|robot|machine|chatbot|thing)|shame on you|rip ?off|thieves|never (shopping|buying|ordering) (here|from you)|lost a customer)\b/
const impatience =
  /\b(damn|damned|dammit|bloody|hell|crap|crappy|for the (second|third|fourth|fifth|\d+(nd|rd|th)) time|(second|third|fourth|fifth) time|(asked|told|called|written|wrote|contacted|emailed|said)( \w+)? (two|three|four|five|\d+|several|many) times|still waiting|again and again|how many times (do|must|should|have) i|annoyed|annoying|frustrat\w+|ridiculous|unacceptable|unbelievable|not acceptable|(what|such|is|are) a joke|so disappointed|really disappointed)\b/

/** True for a sentence written in capitals: three words or more, twelve letters or more, all but a few of them upper case. */
function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const upper = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 12 && text.trim().split(/\s+/).length >= 3 && upper.length / letters.length > 0.8
}

/** Reads anger from words and capitals alone; `withoutEntities` is the text with order numbers and the like taken out. */
export function detectAnger(withoutEntities: string): Anger {
  const { plain } = toWording(withoutEntities)
  if (profanity.test(plain) || insults.test(plain) || fury.test(plain)) return 'strong'
  return impatience.test(plain) || shouts(withoutEntities) ? 'mild' : 'none'
}
