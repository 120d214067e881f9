import { type Code, unsigned } from './instructions.ts'

const types = { i32: 0x7f, f32: 0x7d, f64: 0x7c, v128: 0x7b }
type ValueType = keyof typeof types

/** A function: locals follow its parameters in number. */
export type KernelFunction = {
  name: string
  parameters: readonly ValueType[]
  locals: readonly ValueType[]
  result?: ValueType
  body: Code
}

const list = (items: readonly Code[]): Code => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: Code): Code => [id, ...unsigned(content.length), ...content]
const text = (value: string): Code => list([...value].map((letter) => [letter.charCodeAt(0)]))
const typeOf = ({ parameters, result }: KernelFunction): Code => [
  0x60,
  ...list(parameters.map((type) => [types[type]])),
  ...list(result ? [[types[result]]] : []),
]
const codeOf = ({ locals, body }: KernelFunction): Code => {
  const content = [...list(locals.map((type) => [1, types[type]])), ...body, 0x0b]
  return [...unsigned(content.length), ...content]
}

const limitsOf = (sharedPages: number | null): Code => (sharedPages === null ? [0x00, 1] : [0x03, 1, ...unsigned(sharedPages)])

/** A WebAssembly module that exports the functions and works in the memory `memory.all`: a shared one of at most `sharedPages`, or an ordinary one. */
export const encodeModule = (functions: readonly KernelFunction[], sharedPages: number | null): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, list(functions.map(typeOf))),
    ...section(2, list([[...text('memory'), ...text('all'), 0x02, ...limitsOf(sharedPages)]])),
    ...section(3, list(functions.map((_, index) => unsigned(index)))),
    ...section(7, list(functions.map(({ name }, index) => [...text(name), 0x00, ...unsigned(index)]))),
    ...section(10, list(functions.map(codeOf))),
  ])
