/**
 * A point or direction in the space of the weights. `primal` are its coefficients, `dual` its image under the metric of the space, so
 * that the inner product of two is `a.primal · b.dual`. Which coefficients, and which metric, is the problem's choice.
 */
export type Point = { primal: Float64Array; dual: Float64Array }

/** What the solver needs to know of the features. Scores are `rows` times `classes`, row by row. */
export type SoftmaxProblem = {
  classes: number
  createPoint(): Point
  /** Scores that weights yield for every row; linear in the weights. */
  score(point: Point): Float64Array
  /** Inner product of two as plain weights, for the penalty. */
  multiplyWeights(a: Point, b: Point): number
  /** Writes the gradient of `penalty/2 |weights|² + loss` at `at`; `residuals` are the probabilities less 1 for the right class. */
  writeGradient(residuals: Float64Array, at: Point, penalty: number, into: Point): void
}

export type SoftmaxOptions = {
  /** C of the literature: the weight of the summed loss against half the squared norm of the weights. */
  cost: number
  maxIterations: number
  /** Stops when an iteration lowers the objective by less than this share of it. */
  tolerance: number
  start?: Point
}

export type SoftmaxFit = { point: Point; scores: Float64Array; objective: number; iterations: number }

const historyLength = 6

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/** a += factor · b. */
const addScaled = (a: Float64Array, factor: number, b: Float64Array): void => {
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) + factor * (b[i] as number)
}

const addScaledPoint = (a: Point, factor: number, b: Point): void => {
  addScaled(a.primal, factor, b.primal)
  addScaled(a.dual, factor, b.dual)
}

/**
 * Writes the residuals at scores + step · change and returns the summed loss and its slope along `change`.
 * `residuals` may not be `scores` or `change`.
 */
const evaluateLoss = (
  scores: Float64Array,
  change: Float64Array,
  step: number,
  labels: Int32Array,
  classes: number,
  residuals: Float64Array,
): { loss: number; slope: number } => {
  let loss = 0
  let slope = 0
  for (let i = 0, base = 0; i < labels.length; i++, base += classes) {
    const label = labels[i] as number
    let top = Number.NEGATIVE_INFINITY
    for (let k = base; k < base + classes; k++) {
      const score = (scores[k] as number) + step * (change[k] as number)
      residuals[k] = score
      if (score > top) top = score
    }
    const right = residuals[base + label] as number
    let sum = 0
    for (let k = base; k < base + classes; k++) {
      const power = Math.exp((residuals[k] as number) - top)
      residuals[k] = power
      sum += power
    }
    loss += top + Math.log(sum) - right
    const scale = 1 / sum
    for (let k = base; k < base + classes; k++) {
      const probability = (residuals[k] as number) * scale
      residuals[k] = probability
      slope += probability * (change[k] as number)
    }
    residuals[base + label] = (residuals[base + label] as number) - 1
    slope -= change[base + label] as number
  }
  return { loss, slope }
}

type Step = { from: Point; gradientChange: Point; curvature: number }

/** Two-loop recursion of L-BFGS (Nocedal and Wright, Numerical Optimization, algorithm 7.4) in the problem's metric. */
const writeDirection = (gradient: Point, history: readonly Step[], direction: Point): void => {
  direction.primal.set(gradient.primal)
  direction.dual.set(gradient.dual)
  const factors: number[] = []
  for (const step of history.toReversed()) {
    const factor = dot(step.from.primal, direction.dual) / step.curvature
    addScaledPoint(direction, -factor, step.gradientChange)
    factors.push(factor)
  }
  const last = history.at(-1)
  const scale = last === undefined ? 1 : last.curvature / dot(last.gradientChange.primal, last.gradientChange.dual)
  const factorsInOrder = factors.toReversed()
  for (let i = 0; i < direction.primal.length; i++) direction.primal[i] = -(direction.primal[i] as number) * scale
  for (let i = 0; i < direction.dual.length; i++) direction.dual[i] = -(direction.dual[i] as number) * scale
  history.forEach((step, index) => {
    const correction = dot(step.gradientChange.primal, direction.dual) / step.curvature
    addScaledPoint(direction, -(factorsInOrder[index] ?? 0) - correction, step.from)
  })
}

/**
 * Fits multinomial logistic regression with an L2 penalty by L-BFGS. Scores are linear in the weights, so the line search costs no
 * pass over the features: an iteration takes one product with them and one with their transpose.
 */
export const fitSoftmax = (problem: SoftmaxProblem, labels: Int32Array, options: SoftmaxOptions): SoftmaxFit => {
  const { classes } = problem
  const penalty = 1 / options.cost
  const point = problem.createPoint()
  if (options.start !== undefined) addScaledPoint(point, 1, options.start)
  const scores = problem.score(point).slice()
  let residuals = new Float64Array(scores.length)
  let trial = new Float64Array(scores.length)
  const still = new Float64Array(scores.length)
  let norm = problem.multiplyWeights(point, point)
  let objective = evaluateLoss(scores, still, 0, labels, classes, residuals).loss + (penalty / 2) * norm
  let gradient = problem.createPoint()
  problem.writeGradient(residuals, point, penalty, gradient)
  const direction = problem.createPoint()
  const history: Step[] = []
  let iterations = 0
  while (iterations < options.maxIterations) {
    writeDirection(gradient, history, direction)
    const change = problem.score(direction)
    const cross = problem.multiplyWeights(point, direction)
    const length = problem.multiplyWeights(direction, direction)
    const startSlope = dot(direction.primal, gradient.dual)
    if (!(startSlope < 0)) break
    const search = searchStep(
      (step) => {
        const { loss, slope } = evaluateLoss(scores, change, step, labels, classes, trial)
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
    addScaled(scores, search.step, change)
    addScaledPoint(point, search.step, direction)
    norm += 2 * search.step * cross + search.step * search.step * length
    const next = problem.createPoint()
    problem.writeGradient(residuals, point, penalty, next)
    const saved = objective - search.value
    objective = search.value
    if (saved < options.tolerance * objective) break
    remember(problem, history, direction, search.step, gradient, next)
    gradient = next
  }
  return { point, scores, objective, iterations }
}

const remember = (problem: SoftmaxProblem, history: Step[], direction: Point, step: number, gradient: Point, next: Point): void => {
  const from = problem.createPoint()
  addScaledPoint(from, step, direction)
  // The old gradient is not needed any more: it becomes the difference.
  for (let i = 0; i < gradient.primal.length; i++) gradient.primal[i] = (next.primal[i] as number) - (gradient.primal[i] as number)
  for (let i = 0; i < gradient.dual.length; i++) gradient.dual[i] = (next.dual[i] as number) - (gradient.dual[i] as number)
  const curvature = dot(from.primal, gradient.dual)
  if (curvature <= 0) return
  history.push({ from, gradientChange: gradient, curvature })
  if (history.length > historyLength) history.shift()
}

type Probe = { value: number; slope: number }

/** A step that satisfies the strong Wolfe conditions, found by secants on the slope; null when none is found. */
const searchStep = (
  probe: (step: number) => Probe,
  startValue: number,
  startSlope: number,
): { step: number; value: number; evaluations: number } | null => {
  let low = { step: 0, slope: startSlope }
  let high: { step: number; slope: number } | null = null
  let step = 1
  for (let evaluations = 1; evaluations <= 20; evaluations++) {
    const { value, slope } = probe(step)
    const descends = value <= startValue + 1e-4 * step * startSlope
    if (descends && Math.abs(slope) <= 0.3 * -startSlope) return { step, value, evaluations }
    if (descends && slope < 0) low = { step, slope }
    else high = { step, slope }
    if (high === null) {
      // Still falling: the slope is convex's straight line at worst, so follow the secant, at most four times as far.
      const reach = (step * startSlope) / (startSlope - slope)
      step = Math.min(4 * step, reach > step ? reach : 4 * step)
    } else {
      const span = high.step - low.step
      const secant = low.step + (span * -low.slope) / (high.slope - low.slope)
      step = Math.min(Math.max(secant, low.step + 0.1 * span), low.step + 0.9 * span)
    }
  }
  return null
}
