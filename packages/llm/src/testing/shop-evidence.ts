import type { AnswerRequest, EvidenceSentence } from '../port.ts'

/** A piece of evidence for tests; the document is named by its title. */
export const evidence = (title: string, sentence: string, score: number, heading: string | null = null): EvidenceSentence => ({
  chunkId: `${title}#0`,
  documentId: title,
  title,
  heading,
  sentence,
  score,
})

/** A question with two documents' worth of evidence. */
export const refundRequest: AnswerRequest = {
  question: 'When will I get my refund?',
  history: [
    { role: 'visitor', text: 'Hi' },
    { role: 'bot', text: 'Hello, how can I help?' },
  ],
  evidence: [
    evidence('Refunds', 'A refund to your original payment method takes 5 to 7 business days after the return arrives.', 0.9),
    evidence('Refunds', 'A refund to a gift card is immediate.', 0.8),
    evidence('Returns', 'Returned items must still have their tags on.', 0.5),
  ],
  shopName: 'Larkfield',
}
