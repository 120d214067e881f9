/**
 * Lets a process go on when whoever read its output is gone. Without this the failed write is an uncaught exception, whose report is
 * another failed write, without end.
 */
export const surviveClosedOutput = (): void => {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
