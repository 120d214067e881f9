export type NumberArray = Float32Array | Float64Array | Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array

/**
 * A part of a trained model as plain data: what JSON can hold, and arrays of numbers. `header` is unknown when it comes from an artifact:
 * whoever reads the section parses it, and checks that its arrays are as long as they must be.
 */
export type ModelSection = { header: unknown; arrays: Readonly<Record<string, NumberArray>> }
