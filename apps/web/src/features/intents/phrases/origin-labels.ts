/** Where a phrase came from, where that is worth a word. Those written here by hand and those of the demo shop have none. */
export const originLabels: Readonly<Record<string, { text: string; hint: string } | undefined>> = {
  import: { text: 'Imported', hint: 'It came from a file.' },
  learning: { text: 'Learned', hint: 'A visitor wrote it; somebody put it here in the learning inbox.' },
}
