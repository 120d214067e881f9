/** Where a phrase came from, where that is worth a word. Those written here by hand have none. */
export const originLabels: Readonly<Record<string, { text: string; hint: string } | undefined>> = {
  seed: { text: 'Sample', hint: 'It came with the demo shop.' },
  import: { text: 'Imported', hint: 'It came from a file.' },
  learning: { text: 'Learned', hint: 'A visitor wrote it; somebody put it here in the learning inbox.' },
}
