const asks =
  /\?|^\W*(?:(?:hi|hello|hey|ok|okay|so|and|please|pls|plz|kindly|just|also|then|now|well|no|yes)\W+)*(?:what|whats|what's|how|hows|how's|when|whens|when's|where|wheres|where's|why|who|which|can|could|cud|do|does|did|is|are|will|would|should|may|any)\b/i
const wants =
  /\b(?:want|wanna|need|like to|love to|wish|would like|id like|i'd like|looking (?:for|to)|trying to|please|pls|plz|can (?:i|you|u|we)|could (?:i|you|u|we)|tell me|let me|help me|give me|send me|show me|wondering|curious)\b/i
const states =
  /^\W*(?:(?:hi|hello|hey|so|and|but|well|ok|sorry)\W+)*(?:i|i've|ive|i'm|im|we|it|its|it's|they|they're|theyre|my|the|this|that|these|those|one|some|both|a|an|there|your|ur|somebody|someone|nobody)\b/i

/** True for a clause that only says what is or was the case. */
export const statesOnly = (text: string): boolean => !asks.test(text) && !wants.test(text) && states.test(text)
