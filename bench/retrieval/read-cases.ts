import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Passage = z.object({ id: z.string(), title: z.string(), text: z.string() })
const Question = z.object({
  id: z.string(),
  passage: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  answers: z.array(z.string()).default([]),
})
export type RetrievalQuestion = z.infer<typeof Question> & { article: string }

const readLines = <Row>(file: string, schema: z.ZodType<Row>): Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => schema.parse(JSON.parse(line)))

/** Passages and questions of JSON lines; passages of one title are of one article. */
export const readCases = (files: { passages: string; questions: string }) => {
  const passages = readLines(files.passages, Passage)
  const titles = new Map(passages.map((passage) => [passage.id, passage.title]))
  return {
    documents: passages.map(({ id, title, text }) => ({ id, title: title.replaceAll('_', ' '), body: text })),
    questions: readLines(files.questions, Question).map(
      (question): RetrievalQuestion => ({ ...question, article: titles.get(question.passage) ?? '' }),
    ),
    articles: [...new Set(titles.values())],
  }
}
