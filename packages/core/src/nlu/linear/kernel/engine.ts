/** What of the engine is used; its types come with browsers' only. */
type Engine = {
  Memory: new (limits: {
    initial: number
    maximum?: number
    shared?: true
  }) => {
    buffer: ArrayBuffer | SharedArrayBuffer
    grow(pages: number): number
  }
  Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  Instance: new (module: object, imports: object) => { exports: object }
}

// The guarantee: Node and every browser of today have WebAssembly with vectors.
export const engine = (globalThis as unknown as { WebAssembly: Engine }).WebAssembly
