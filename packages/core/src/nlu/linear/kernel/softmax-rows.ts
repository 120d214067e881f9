import type { KernelFunction } from './encode-module.ts'
import { type Code, wasm } from './instructions.ts'

const { get, set, i32, f32, add, subtract, lessThan, splat } = wasm
const [scores, change, step, mask, bytes, rows, into, sums] = [0, 1, 2, 3, 4, 5, 6, 7]
const [column, top, sum, total, x, whole, slope] = [8, 9, 10, 11, 12, 13, 14]

/** Coefficients of 2 to the power of -½ to ½: powers of ln 2 over factorials, to the precision of 32 bits. */
const coefficients = [1.540353e-4, 1.333356e-3, 9.618129e-3, 5.550411e-2, 2.402265e-1, 6.931472e-1, 1]
/** Below e to the power of this a probability counts as none. */
const least = -87

const plus = (value: Code, other: Code): Code => wasm.addFloats(value, other)
const times = (value: Code, other: Code): Code => wasm.multiplyFloats(value, other)
const at = (pointer: number): Code => add(get(pointer), get(column))

/** e to the power of `x`, which is zero or less; `whole` is overwritten. */
const raise: Code = [
  ...set(total, wasm.isGreater(get(x), splat(f32(least)))),
  ...set(x, times(get(x), splat(f32(Math.LOG2E)))),
  ...set(whole, wasm.nearest(get(x))),
  ...set(x, wasm.subtractFloats(get(x), get(whole))),
  ...set(whole, wasm.keepBits(wasm.powerOfTwo(get(whole)), get(total))),
  ...set(
    x,
    times(
      get(whole),
      coefficients.slice(1).reduce((value: Code, next) => plus(times(value, get(x)), splat(f32(next))), splat(f32(coefficients[0] ?? 0))),
    ),
  ),
]

const eachColumn = (body: Code): Code => [
  ...set(column, i32(0)),
  ...wasm.while(lessThan(get(column), get(bytes)), [...body, ...set(column, add(get(column), i32(16)))]),
]

/**
 * For each row of scores + step · change, to which `mask` is added (0, or -1e30 where a column does not count): writes its softmax to `into`,
 * and to `sums` its greatest number, the sum of powers less that, and the sum of softmax · change. A row is `bytes` long.
 */
export const softmaxRows: KernelFunction = {
  name: 'softmaxRows',
  parameters: ['i32', 'i32', 'f32', 'i32', 'i32', 'i32', 'i32', 'i32'],
  locals: ['i32', 'v128', 'v128', 'v128', 'v128', 'v128', 'v128'],
  body: wasm.while(lessThan(i32(0), get(rows)), [
    ...set(top, splat(f32(-1e30))),
    ...eachColumn([
      ...set(x, plus(wasm.load(at(mask), 0), plus(wasm.load(at(scores), 0), times(splat(get(step)), wasm.load(at(change), 0))))),
      ...wasm.store(at(into), 0, get(x)),
      ...set(top, wasm.greatestFloats(get(top), get(x))),
    ]),
    ...wasm.storeFloat(get(sums), 0, wasm.greatestOfFloats(top)),
    ...set(top, splat(wasm.greatestOfFloats(top))),
    ...set(sum, wasm.zero),
    ...eachColumn([
      ...set(x, wasm.subtractFloats(wasm.load(at(into), 0), get(top))),
      ...raise,
      ...wasm.store(at(into), 0, get(x)),
      ...set(sum, plus(get(sum), get(x))),
    ]),
    ...wasm.storeFloat(get(sums), 4, wasm.sumOfFloats(sum)),
    ...set(sum, splat(wasm.divideFloat(f32(1), wasm.sumOfFloats(sum)))),
    ...set(slope, wasm.zero),
    ...eachColumn([
      ...set(x, times(get(sum), wasm.load(at(into), 0))),
      ...wasm.store(at(into), 0, get(x)),
      ...set(slope, plus(get(slope), times(get(x), wasm.load(at(change), 0)))),
    ]),
    ...wasm.storeFloat(get(sums), 8, wasm.sumOfFloats(slope)),
    ...[scores, change, into].flatMap((pointer) => set(pointer, add(get(pointer), get(bytes)))),
    ...set(sums, add(get(sums), i32(12))),
    ...set(rows, subtract(get(rows), i32(1))),
  ]),
}
