type IntentDetails = { title: string; description: string; kind: 'knowledge'; enabled: true }

/** What an intent is taken for that is known by name alone: "ask_refund" is "Ask refund", answered from knowledge. */
export const describeDefaultIntent = (name: string): IntentDetails => {
  const words = name.replaceAll(/[_/.\s-]+/g, ' ').trim() || name
  return {
    title: `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}`.slice(0, 80).trim(),
    description: '',
    kind: 'knowledge',
    enabled: true,
  }
}
