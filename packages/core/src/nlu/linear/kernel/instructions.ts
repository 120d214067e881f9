/** Bytes of WebAssembly code. */
export type Code = readonly number[]

/** LEB128, as the binary format writes integers without sign. */
export const unsigned = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return [...bytes, rest]
    bytes.push((rest % 128) | 128)
  }
}

const signed = (value: number): number[] => {
  const bytes: number[] = []
  for (let rest = value; ; rest >>= 7) {
    const byte = rest & 127
    if ((rest >> 7 === 0 && byte < 64) || (rest >> 7 === -1 && byte >= 64)) return [...bytes, byte]
    bytes.push(byte | 128)
  }
}

const vector = (opcode: number, ...rest: number[]): number[] => [0xfd, ...unsigned(opcode), ...rest]
const binary =
  (code: number[]) =>
  (a: Code, b: Code): Code => [...a, ...b, ...code]
/** Reads memory at `at` + `offset` bytes; four-byte alignment is all that is promised. */
const load =
  (code: number[]) =>
  (at: Code, offset: number): Code => [...at, ...code, 2, ...unsigned(offset)]

/** Expressions and statements by their names in the specification (WebAssembly 2.0, with 128-bit vectors). Locals go by number. */
export const wasm = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)],
  i32: (value: number): Code => [0x41, ...signed(value)],
  add: binary([0x6a]),
  subtract: binary([0x6b]),
  multiply: binary([0x6c]),
  lessThan: binary([0x49]),
  loadInteger: load([0x28]),
  load: load(vector(0)),
  loadPair: load(vector(93)),
  loadSplat: load(vector(9)),
  store: (at: Code, offset: number, value: Code): Code => [...at, ...value, ...vector(11), 2, ...unsigned(offset)],
  splat: (value: Code): Code => [...value, ...vector(19)],
  zero: vector(12, ...new Array<number>(16).fill(0)) as Code,
  addFloats: binary(vector(228)),
  multiplyFloats: binary(vector(230)),
  subtractFloats: binary(vector(229)),
  greatestFloats: binary(vector(233)),
  /** All bits of a lane where a > b, else none. */
  isGreater: binary(vector(68)),
  keepBits: binary(vector(78)),
  nearest: (value: Code): Code => [...value, ...vector(106)],
  /** Two to the power of whole numbers, -126 to 127: their place among the bits of a float is the exponent. */
  powerOfTwo: (value: Code): Code => {
    const [truncate, shiftLeft] = [vector(248), vector(171)]
    return [...wasm.addIntegers([...value, ...truncate], wasm.splatInteger(127)), ...wasm.i32(23), ...shiftLeft]
  },
  splatInteger: (value: number): Code => [...wasm.i32(value), ...vector(17)],
  f32: (value: number): Code => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)],
  divideFloat: binary([0x95]),
  addDoubles: binary(vector(240)),
  multiplyDoubles: binary(vector(242)),
  promotePair: (value: Code): Code => [...value, ...vector(95)],
  sumOfDoubles: (local: number): Code => [0x20, ...unsigned(local), ...vector(33, 0), 0x20, ...unsigned(local), ...vector(33, 1), 0xa0],
  sumOfFloats: (local: number): Code => {
    const lane = (index: number): Code => [0x20, ...unsigned(local), ...vector(31, index)]
    const sum = binary([0x92])
    return sum(sum(lane(0), lane(1)), sum(lane(2), lane(3)))
  },
  greatestOfFloats: (local: number): Code => {
    const lane = (index: number): Code => [0x20, ...unsigned(local), ...vector(31, index)]
    const greatest = binary([0x97])
    return greatest(greatest(lane(0), lane(1)), greatest(lane(2), lane(3)))
  },
  /** Eight of sixteen signed bytes, widened to 16 bits. */
  lowBytes: (value: Code): Code => [...value, ...vector(135)],
  highBytes: (value: Code): Code => [...value, ...vector(136)],
  /** Products of 16-bit numbers, summed by pairs to four integers. */
  multiplyPairs: binary(vector(186)),
  addIntegers: binary(vector(174)),
  sumOfIntegers: (local: number): Code => {
    const lane = (index: number): Code => [0x20, ...unsigned(local), ...vector(27, index)]
    const sum = binary([0x6a])
    return sum(sum(lane(0), lane(1)), sum(lane(2), lane(3)))
  },
  /** The greater of two locals, with sign. */
  greaterInteger: (a: number, b: number): Code => {
    const both = [0x20, ...unsigned(a), 0x20, ...unsigned(b)]
    return [...both, ...both, 0x4a, 0x1b]
  },
  storeInteger: (at: Code, offset: number, value: Code): Code => [...at, ...value, 0x36, 2, ...unsigned(offset)],
  storeFloat: (at: Code, offset: number, value: Code): Code => [...at, ...value, 0x38, 2, ...unsigned(offset)],
  /** While `condition` holds; checked before each round. */
  while: (condition: Code, body: Code): Code => [0x02, 0x40, 0x03, 0x40, ...condition, 0x45, 0x0d, 1, ...body, 0x0c, 0, 0x0b, 0x0b],
}
