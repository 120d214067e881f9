/** Adds up how long pieces of work took, waiting between them left out. */
export const createStopwatch = (): { time<T>(work: () => T): T; ms(): number } => {
  let spent = 0
  return {
    time: (work) => {
      const started = performance.now()
      try {
        return work()
      } finally {
        spent += performance.now() - started
      }
    },
    ms: () => Math.round(spent),
  }
}
