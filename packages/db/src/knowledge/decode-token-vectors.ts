/** Token vectors as stored: signed bytes, row by row. The copy lets go of the driver's buffer. */
export const decodeTokenVectors = (bytes: Uint8Array): Int8Array => new Int8Array(Uint8Array.from(bytes).buffer)
