import type { Kernel } from './kernel/open-kernel.ts'
import { addScaledPoint, copyPoint, type Point } from './point.ts'
import { searchStep } from './search-step.ts'
import { rememberStep, type Step, writeDirection } from './step-history.ts'

/** What the solver needs to know of the features. Scores are a row each of `stride` numbers, of which `classes` count and the rest are 0. */
export type SoftmaxProblem = {
  kernel: Kernel
  rows: number
  classes: number
  stride: number
  createPoint(): Point
  /** Scores that weights yield for every row; linear in the weights. Valid until it is called again. */
  score(point: Point): Float32Array
  /** Inner product of two as plain weights, for the penalty. */
  multiplyWeights(a: Point, b: Point): number
  /** Writes the gradient of `penalty/2 |weights|² + loss` at `at`; `residuals` are the probabilities less 1 for the right class. */
  writeGradient(residuals: Float32Array, at: Point, penalty: number, into: Point): void
}

export type SoftmaxOptions = {
  /** C of the literature: the weight of the summed loss against half the squared norm of the weights. */
  cost: number
  maxIterations: number
  /** Stops when an iteration lowers the objective by less than this share of it. */
  tolerance: number
  start?: Point
}

export type SoftmaxFit = { point: Point; objective: number; iterations: number }

/** Added to the score of a class that is not there. */
const maskedOut = -1e30

/** Makes a function that writes the residuals at scores + step · change and returns the summed loss and its slope along `change`. */
const createLoss = ({ kernel, classes, stride }: SoftmaxProblem, labels: Int32Array) => {
  const mask = kernel.allocate(stride).fill(maskedOut, classes)
  const sums = kernel.allocate(3 * labels.length)
  return (scores: Float32Array, change: Float32Array, step: number, residuals: Float32Array): { loss: number; slope: number } => {
    kernel.writeSoftmax(scores, change, step, mask, residuals, sums, labels.length)
    let loss = 0
    let slope = 0
    for (let i = 0; i < labels.length; i++) {
      const at = i * stride + (labels[i] as number)
      const right = (scores[at] as number) + step * (change[at] as number)
      loss += (sums[3 * i] as number) + Math.log(sums[3 * i + 1] as number) - right
      slope += (sums[3 * i + 2] as number) - (change[at] as number)
      residuals[at] = (residuals[at] as number) - 1
    }
    return { loss, slope }
  }
}

/**
 * Fits multinomial logistic regression with an L2 penalty by L-BFGS. Scores are linear in the weights, so the line search costs no
 * pass over the features: an iteration takes one product with them and one with their transpose. Numbers are of 32 bits, sums over rows of 64.
 */
export const fitSoftmax = (problem: SoftmaxProblem, labels: Int32Array, options: SoftmaxOptions): SoftmaxFit => {
  const { kernel } = problem
  const penalty = 1 / options.cost
  const [point, direction] = [problem.createPoint(), problem.createPoint()]
  let [gradient, next] = [problem.createPoint(), problem.createPoint()]
  if (options.start !== undefined) copyPoint(options.start, point)
  const createScores = () => kernel.allocate(problem.rows * problem.stride)
  const evaluateLoss = createLoss(problem, labels)
  const scores = createScores()
  let [residuals, trial] = [createScores(), createScores()]
  scores.set(problem.score(point))
  let norm = problem.multiplyWeights(point, point)
  let objective = evaluateLoss(scores, scores, 0, residuals).loss + (penalty / 2) * norm
  problem.writeGradient(residuals, point, penalty, gradient)
  const history: Step[] = []
  let iterations = 0
  while (iterations < options.maxIterations) {
    writeDirection(kernel, gradient, history, direction)
    const change = problem.score(direction)
    const cross = problem.multiplyWeights(point, direction)
    const length = problem.multiplyWeights(direction, direction)
    const startSlope = kernel.dot(direction.primal, gradient.dual)
    if (!(startSlope < 0)) break
    const search = searchStep(
      (step) => {
        const { loss, slope } = evaluateLoss(scores, change, step, trial)
        return {
          value: loss + (penalty / 2) * (norm + 2 * step * cross + step * step * length),
          slope: slope + penalty * (cross + step * length),
        }
      },
      objective,
      startSlope,
    )
    iterations += 1
    if (search === null) break
    ;[residuals, trial] = [trial, residuals]
    kernel.addScaled(scores, search.step, change)
    addScaledPoint(kernel, point, search.step, direction)
    norm += 2 * search.step * cross + search.step * search.step * length
    const saved = objective - search.value
    objective = search.value
    if (saved < options.tolerance * objective) break
    problem.writeGradient(residuals, point, penalty, next)
    rememberStep(problem, history, direction, search.step, gradient, next)
    ;[gradient, next] = [next, gradient]
  }
  return { point, objective, iterations }
}
