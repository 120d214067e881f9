/** `asks`: a question, a wish or a command. `states`: what is or was the case. `names`: neither, a mere phrase. */
export type ClauseMood = 'asks' | 'states' | 'names'

/** A greeting, a connective, or what announces something ("two questions:"). */
const opening =
  /^(?:(?:hi|hello|hey|there|all|ok|okay|so|and|but|or|please|pls|plz|kindly|just|also|then|now|well|oh|no|yes|yeah|sorry|thanks|thank you|btw|by the way|separately|first|firstly|second|secondly|third|lastly|finally|next|actually|additionally)\b\W*|[^:?.!]{1,30}:\s+|\W+)*/i
const question =
  /^(?:what|whats|what's|how|hows|how's|when|whens|when's|where|wheres|where's|whereabouts|why|whys|who|whos|who's|which|can|could|cud|do|does|did|is|are|was|will|would|should|may|any (?:news|idea|update|chance))\b/i
const wish =
  /\b(?:want|wanna|need|needs|like to|love to|wish|would like|i'?d like|looking (?:for|to)|trying to|please|pls|plz|can (?:i|you|u|we)|could (?:i|you|u|we)|let me|help me|wondering|curious)\b/i
const command =
  /^(?:add|apply|arrange|buy|cancel|cancle|change|check|close|confirm|correct|delete|deliver|do|exchange|explain|find|fix|forward|get|give|have|help|hold|let|look|make|move|pay|put|redirect|refund|remind|remove|replace|reset|resend|return|reroute|say|see|send|ship|show|start|stop|swap|switch|take|tell|track|transfer|update|validate)\b/i
const person = /^(?:i|i'?ve|i'?m|i'?d|we|we'?ve|it|it's|they|they'?re|he|she|you|u|there|there's|somebody|someone|nobody|nothing)\b/i
const thing = /^(?:the|this|that|these|those|my|our|your|ur|its|one of|some of|both|everything)\b/i
const verb =
  /\b(?:is|are|was|were|has|have|had|does|do|did|will|can|isnt|arent|wasnt|hasnt|havent|doesnt|didnt|wont|cant|never|not|still|already|says?|said|came|comes|got|went|broke|fell|shows?|keeps?|stopped|needs?|looks?|feels?|hurts?|\p{L}+(?:ed|n't|n’t))\b/iu

/** Without the words that merely open it ("ok and please ..."). */
const withoutOpening = (text: string): string => text.replace(opening, '')

/** How a clause speaks, by its first words; English only: of other languages every clause merely names. */
export const clauseMood = (text: string): ClauseMood => {
  const said = withoutOpening(text)
  if (/\?/.test(text) || question.test(said) || wish.test(said) || command.test(said)) return 'asks'
  const states = person.test(said) ? said.split(/\s+/).length > 2 : thing.test(said) && verb.test(said)
  return states ? 'states' : 'names'
}

/** True for a clause that names its thing only by pointing at what was said before ("I want it back"). */
export const pointsBack = (text: string): boolean =>
  /\b(?:it|its|it's|them|they|they're|theyre|this|that|these|those|em|one|ones|same|everything|all of)\b/i.test(text)

/** True for a question that opens with its question word. */
export const isQuestion = (text: string): boolean => /\?/.test(text) || question.test(withoutOpening(text))

/** True for another way of having what was just asked for ("I'd rather have it in blue instead"). */
export const isAlternative = (text: string): boolean => /\b(?:instead|rather|prefer|otherwise|if not)\b/i.test(text)

/** True for what follows of itself from a return or a cancellation ("and give me my money back"). */
export const isConsequence = (text: string): boolean =>
  !isQuestion(text) &&
  /\b(?:money|cash) back\b|\b(?:get|want|give me|need|have|for) (?:a |an |my |the |full |complete )*(?:refund|replacement|credit)\W*$/i.test(
    text,
  )

/** True for a clause that says of itself that it is something further ("I also need", "another order", "too"). */
export const isFurther = (text: string): boolean =>
  /\b(?:also|as well|too(?=\W*$)|another|separately|additionally|besides|secondly|by the way|btw|one more|different order|other (?:order|question|thing|item))\b/i.test(
    text,
  )
