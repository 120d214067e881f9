/** The bot's own words: short, plain, no exclamation marks. Several versions of a phrase take turns. */
const phrases = {
  greet: ['Hello{name}. How can I help?', 'Hi{name}. What can I do for you?'],
  'greet-again': ['Hello again{name}. What can I do for you?'],
  'greet-briefly': ['Hello{name}.'],
  goodbye: ["Goodbye. I'm here whenever you need me.", 'Take care. Come back any time.'],
  'goodbye-unfinished': ["Goodbye. We didn't finish, so nothing was changed. You can pick it up here later."],
  thanks: ["You're welcome.", 'Happy to help.', 'Glad I could help.'],
  'yes-to-nothing': ['Gladly. What would you like me to do?', 'Sure. What can I do for you?'],
  'no-to-nothing': ['All right. Is there something else I can do?', "That's fine. What would you like to do instead?"],
  capabilities: [
    'This is what I can take care of for you:\n{tasks}\n\nI also answer questions about {shop}, and I can connect you to a person.',
  ],
  'are-you-a-bot': [
    "I'm {shop}'s automated assistant, not a person. I can connect you to one whenever you like.",
    "No person here: I'm the automated assistant of {shop}. I can connect you to someone on the team if you prefer.",
  ],
  'small-talk': [
    "Doing fine, thanks. I'm at my best with orders and questions about {shop}.",
    "All good on my side. Tell me if there's something I can look up for you.",
  ],
  stopped: ["I've stopped. Nothing was changed."],
  'nothing-to-stop': ["There's nothing under way, so nothing to stop."],
  declined: ["All right, I've left it. Nothing was changed."],
  'left-it': ["All right, I'll leave it.", "That's fine, I'll leave it there."],
  'no-person-needed': ["All right. I'm still here.", "That's fine. We can carry on here."],
  held: ["Take your time. I'll wait for you.", "No rush. I'll be here."],
  'confirm-again': ['Nothing happens until you confirm.'],
  'confirm-unclear': ['I need a clear yes or no before I do this. Shall I go ahead?'],
  'confirm-cancel-unclear': ['Just so I get this right: shall I go ahead with the cancellation?'],
  'stale-confirmation': ["That offer is no longer current, so I haven't done anything."],
  'stale-form': ["I'm not working on that any more, so I haven't used these details."],
  'already-done': ["That has already been done, so I didn't do it twice. Here is the receipt."],
  'too-late-to-undo': ["That has already been done, and I can't undo it here. Would you like a person to look at it?"],
  'back-to-topic': ['Back to {topic}.'],
  'back-to-it': ['Back to where we were.'],
  'slot-unusable': ["I couldn't use that.", "That doesn't seem to fit."],
  'slot-unclear': ["I didn't catch that.", "I'm not sure what you mean."],
  'slot-unknown': ["That's all right."],
  'slot-not-that-one': ['All right, not that one.'],
  'slot-offer-person': ['We can keep trying, or a person can take it from here. Which would you like?'],
  'slot-narrowed': ['I found {count} that fit. Which one do you mean?'],
  'flow-abandoned': ["I'm not getting any further with this, so I've stopped. Nothing was changed. Shall I connect you to a person?"],
  'what-to-correct': ['Sorry about that. What should I change?'],
  'which-instead': ['All right, not that one. Which one do you mean?'],
  'what-instead': ["Sorry about that. Tell me what you'd like instead."],
  corrected: ['All right, let me change that.', "Got it, I'll redo that."],
  switched: ["All right, let's do that instead."],
  'did-you-mean': ['Which of these do you mean?', 'I can take that in two ways. Which do you mean?'],
  'did-you-mean-several': ['Which of these do you mean?'],
  'say-it-differently': ['All right. Please tell me in your own words what you need.'],
  'not-understood': ["I didn't quite get that. Could you say it another way?", "I'm not sure I follow. Could you put it in other words?"],
  'not-found': ['I looked in {searched} and found nothing that fits. Could you say it another way?'],
  'not-understood-again': [
    "I'm sorry, I still don't understand. Would you like to talk to a person?",
    "I'm sorry, I'm not getting there. Shall I connect you to a person?",
  ],
  'not-understood-angry': [
    "I can't work this out by myself, and you shouldn't have to explain it twice. Would you like to talk to a person?",
  ],
  'other-language': ["I only understand English so far, I'm sorry. Would you like to talk to a person?"],
  'no-answer': [
    "I looked in {searched} but couldn't find a reliable answer, and I'd rather not guess. Would you like to talk to a person?",
  ],
  'no-answer-in-flow': ["I looked in {searched} but couldn't find a reliable answer to that. A person can help with it."],
  'out-of-scope': [
    "That's outside what I can help with. I know about {shop}: your orders, our products and how we work.",
    "I'm afraid I can't help with that one. I'm here for orders and questions about {shop}.",
  ],
  'out-of-scope-again': [
    "I can't help with that here. I'm here for {shop}. Would you like to talk to a person?",
    "That's not something I know about; I'm here for {shop}. Shall I connect you to a person?",
  ],
  'what-for': ['Thanks. What would you like to do with {value}?'],
  'one-by-one': ['One at a time: first {first}, then {then}.'],
  'next-topic': ['Now to {topic}.'],
  next: ['Now to your other request.', 'And your other request.'],
  connecting: ["I'm connecting you to a person. They'll see our conversation, so you won't have to repeat yourself."],
  'connecting-after-anger': ["I'm sorry, this isn't good enough. I'm connecting you to a person, who'll see our whole conversation."],
  'sorry-serving': [
    "I'm sorry about this. Let me look at it, and if you'd rather talk to a person, just say so.",
    "I'm sorry for the trouble. I'll see what I can do; a person is there too if you'd like one.",
  ],
  'sorry-complaint': [
    "I'm sorry we've let you down. Would you like to talk to a person, or shall I try to sort it out here?",
    "I'm sorry this has been so frustrating. I can connect you to a person, or you can tell me what went wrong.",
  ],
  'sorry-in-flow': ["I'm sorry this has been frustrating. You can talk to a person at any time."],
} as const satisfies Record<string, readonly string[]>

export type PhraseKey = keyof typeof phrases

/** The phrase for a key, its version chosen by the turn's number, `{names}` filled in. */
export function say(key: PhraseKey, turns: number, values: Record<string, string> = {}): string {
  const versions: readonly string[] = phrases[key]
  const version = versions[turns % versions.length] ?? ''
  return version.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

/** Every version of every phrase, for checks of tone. */
export const allPhrases: readonly string[] = Object.values(phrases).flat()
