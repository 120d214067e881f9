import { takePhrases } from './take-phrases.ts'

/** What a short message says to an open question; `unknown` is "I don't have it", `hold` is "one moment". */
export type ReplyMeaning = 'yes' | 'no' | 'stop' | 'hold' | 'continue' | 'unknown'

const list = (phrases: string) => phrases.split('|')

const firmYes = list(
  'yes|yeah|yep|yup|ya|yea|ye|y|sure|sure thing|absolutely|definitely|certainly|indeed|exactly|correct|go ahead|go for it|do it|do that|do so|' +
    'please do|confirm|confirmed|confirm it|i confirm|sounds good|sounds great|looks good|looks good to me|looks right|that works|works for me|thats right|' +
    'that is right|thats correct|that is correct|thats fine|that is fine|fine by me|fine with me|of course|proceed|lets do it|lets go|uh huh|affirmative|' +
    'why not|yes please|all good|by all means|make it so|happy with that|im happy with that|i agree|agreed|thats the one|that is the one|true|yessir|yes sir|yes maam|go on|go on with it|id like that|i would like that|i do|i would',
)
const softYes = list('ok|okay|okey|k|kk|alright|all right|right|fine|good')
const yesFillers = list(
  'please|pls|plz|then|so|just|now|it|this|that|that one|this one|the|and|with it|with that|for me|to me|is|no problem|no worries',
)
const thanks = list('thanks|thank you|thx|ty|cheers|thank u|thanks a lot')

const noPhrases = list(
  'no|nope|nah|naw|n|nay|no thanks|no thank you|no need|not now|not really|not today|dont|do not|please dont|dont do it|dont do that|do not do it|do not do that|' +
    'dont do this|never|no way|negative|rather not|id rather not|i would rather not|definitely not|absolutely not|of course not|certainly not|i dont think so|' +
    'i dont want to|i do not want to|i dont want that|i dont want this|i said no|not at all|no not at all|im good|nah im good|dont confirm|do not confirm|neither|not true|no sir',
)
const noFillers = list('please|pls|thanks|thank you|sorry|oh|hm|hmm|actually|it|that|this|then|just')

const stopPhrases = list(
  'never mind|nevermind|nvm|forget it|forget that|forget this|forget about it|forget about that|forget the whole thing|stop|stop it|stop this|stop that|' +
    'stop here|quit|exit|abort|leave it|drop it|lets drop it|drop that|scrap it|scrap that|skip it|skip this|start over|start again|dont bother|' +
    'i dont want to do this anymore|i dont want to continue|lets not continue|cancel this process|end this|quit this|get me out of this|end it',
)
const stopFillers = list(
  'please|pls|thanks|thank you|ok|okay|actually|oh|sorry|no|wait|just|then|well|hm|hmm|lets|can we|i want to|id like to|now|all|everything|asking|me|questions|for now|about|i said',
)

const holdPhrases = list(
  'wait|hold on|hang on|hold up|one moment|a moment|one second|a second|one sec|a sec|just a second|one minute|a minute|just a minute|give me a minute|' +
    'give me a moment|give me a second|give me a sec|not yet|let me think|let me check|let me look|let me see|i need to check|bear with me|hm|hmm|hmmm|um|uh',
)
const holdFillers = list('please|pls|ok|okay|just|sorry|no|so|well|about it|first')

const continuePhrases = list('keep going|continue|go on|carry on|try again|keep trying|lets continue|resume|once more')
const continueFillers = list('please|pls|ok|okay|yes|lets|just|then|and|i want to|id like to')

const unknownPattern =
  /\b(i )?(really )?(dont|do not|didnt|cant|cannot|can not) (know|have|remember|recall|find|get)\b|\bno (idea|clue)\b|\bnot sure\b|\bi (lost|forgot|deleted) (it|that|the)\b|\bunsure\b/

const isOnly = (bare: string, phrases: readonly string[], fillers: readonly string[]): boolean => {
  const { rest, taken } = takePhrases(bare, phrases)
  return taken > 0 && takePhrases(rest, fillers).rest === ''
}

function isYes(bare: string, topic: readonly string[]): boolean {
  const firm = takePhrases(bare, firmYes)
  if (firm.taken > 0) return takePhrases(takePhrases(firm.rest, [...thanks, ...softYes]).rest, [...yesFillers, ...topic]).rest === ''
  return isOnly(bare, softYes, /^(ok|okay|okey|alright|all right)\b/.test(bare) ? [...yesFillers, ...topic] : yesFillers)
}

/**
 * Reads a message that is nothing but an answer; null as soon as it says more.
 * Drawn-out letters count once ("nooo"). `topic` holds words that may go along with a yes ("yes, cancel the order"). "ok thanks" is no clear yes.
 */
export function readReply(words: string, topic: readonly string[] = []): ReplyMeaning | null {
  const bare = words.replace(/(\p{L})\1{2,}/gu, '$1')
  if (bare === '') return null
  if (isOnly(bare, stopPhrases, stopFillers)) return 'stop'
  if (isOnly(bare, noPhrases, noFillers)) return 'no'
  if (isOnly(bare, holdPhrases, holdFillers)) return 'hold'
  if (isOnly(bare, continuePhrases, continueFillers)) return 'continue'
  if (isYes(bare, topic)) return 'yes'
  return unknownPattern.test(bare) ? 'unknown' : null
}

const hedges =
  /\b(but|except|unless|however|instead|change|changed|different|other|another|wait|not|dont|isnt|wont|cant|no|if|first|before|only|maybe|guess|suppose|perhaps|later|what|when|how|why|which|rather)\b/

/** True when a message that sounds like a yes carries a condition, a doubt or a question. */
export const isHedged = ({ bare, plain }: { bare: string; plain: string }): boolean => plain.includes('?') || hedges.test(bare)

const bareCancel = /^(please |pls |yes |ok )*cancel( it| this| that)?( please| pls)?$/

/** True for "cancel", "cancel that": in a flow it may mean the flow or, where the flow cancels something, its purpose. */
export const isBareCancel = (bare: string): boolean => bareCancel.test(bare)
