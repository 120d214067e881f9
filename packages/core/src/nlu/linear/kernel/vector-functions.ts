import type { KernelFunction } from './encode-module.ts'
import { wasm } from './instructions.ts'

const { get, set, i32, add, lessThan } = wasm
const pairs = [0, 8, 16, 24]
const quarters = [0, 16, 32, 48]

const dot: KernelFunction = {
  name: 'dot',
  parameters: ['i32', 'i32', 'i32'],
  locals: ['v128', 'v128', 'v128', 'v128'],
  result: 'f64',
  body: [
    ...wasm.while(lessThan(get(0), get(2)), [
      ...pairs.flatMap((pair, index) => {
        const product = wasm.multiplyDoubles(wasm.promotePair(wasm.loadPair(get(0), pair)), wasm.promotePair(wasm.loadPair(get(1), pair)))
        return set(3 + index, wasm.addDoubles(get(3 + index), product))
      }),
      ...set(0, add(get(0), i32(32))),
      ...set(1, add(get(1), i32(32))),
    ]),
    ...set(3, wasm.addDoubles(wasm.addDoubles(get(3), get(4)), wasm.addDoubles(get(5), get(6)))),
    ...wasm.sumOfDoubles(3),
  ],
}

const addScaled: KernelFunction = {
  name: 'addScaled',
  parameters: ['i32', 'i32', 'i32', 'f32'],
  locals: ['v128'],
  body: [
    ...set(4, wasm.splat(get(3))),
    ...wasm.while(lessThan(get(0), get(2)), [
      ...quarters.flatMap((quarter) => {
        const sum = wasm.addFloats(wasm.load(get(0), quarter), wasm.multiplyFloats(get(4), wasm.load(get(1), quarter)))
        return wasm.store(get(0), quarter, sum)
      }),
      ...set(0, add(get(0), i32(64))),
      ...set(1, add(get(1), i32(64))),
    ]),
  ],
}

const scale: KernelFunction = {
  name: 'scale',
  parameters: ['i32', 'i32', 'f32'],
  locals: ['v128'],
  body: [
    ...set(3, wasm.splat(get(2))),
    ...wasm.while(lessThan(get(0), get(1)), [
      ...quarters.flatMap((quarter) => wasm.store(get(0), quarter, wasm.multiplyFloats(get(3), wasm.load(get(0), quarter)))),
      ...set(0, add(get(0), i32(64))),
    ]),
  ],
}

/**
 * `dot(a, b, end of a)` sums in 64 bits; `addScaled(a, b, end of a, factor)` is a += factor · b, `scale(a, end of a, factor)` a *= factor.
 * Places are in bytes, lengths multiples of sixteen numbers.
 */
export const vectorFunctions: readonly KernelFunction[] = [dot, addScaled, scale]
