/** What one file may cost. The process limits of `create-parser.ts` stand behind these; these come with better reasons. */
export const limits = {
  inputBytes: 60 * 1024 * 1024,
  /** UTF-16 units of all bodies of a file. */
  bodyLength: 10_000_000,
  /** Of a text file as it comes, before anything is made of it. */
  textLength: 15_000_000,
  htmlBytes: 10 * 1024 * 1024,
  htmlElements: 100_000,
  htmlDepth: 400,
  pdfPages: 3_000,
  archiveEntries: 2_000,
  archiveInflatedBytes: 64 * 1024 * 1024,
  csvRows: 50_000,
  jsonDocuments: 20_000,
  documentLinks: 5_000,
}
