import { readFileSync } from 'node:fs'
import path from 'node:path'

export type SquadQuestion = { question: string; passage: string; answers: string[]; answerable: boolean; article: string }

const readLines = <Row>(file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** SQuAD 2.0 as `passages.jsonl` {id, title, text} and `questions.jsonl` {id, passage, question, answers, answerable}. */
export const readSquad = (folder: string) => {
  const passages = readLines<{ id: string; title: string; text: string }>(path.join(folder, 'passages.jsonl'))
  const titles = new Map(passages.map((passage) => [passage.id, passage.title]))
  const questions = readLines<Omit<SquadQuestion, 'article'>>(path.join(folder, 'questions.jsonl'))
  return {
    documents: passages.map(({ id, title, text }) => ({ id, title: title.replaceAll('_', ' '), body: text })),
    questions: questions.map((question): SquadQuestion => ({ ...question, article: titles.get(question.passage) ?? '' })),
    articles: [...new Set(titles.values())],
  }
}
