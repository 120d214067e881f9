/** Limits of the desks under test: low enough to be reached in a moment. */
export const limits = { messagesPerMinute: 100, apiCallsPerMinute: 60 }
