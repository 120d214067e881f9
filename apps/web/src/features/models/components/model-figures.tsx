import type { ModelView } from '@frontdesk/contracts/nlu/model'
import { describeCount } from '@/components/describe-count'
import { formatCount } from '../figures/format-count.ts'
import { formatShare } from '../figures/format-share.ts'
import { Figure, Figures } from './figure.tsx'

const shareOr = (share: number | null) => (share === null ? '–' : formatShare(share))

/** The figures by which a version is judged. */
export const ModelFigures = ({ model }: { model: ModelView }) => (
  <Figures>
    <Figure label="Accuracy" value={shareOr(model.accuracy)}>
      {model.accuracy === null
        ? 'Not measured for this version.'
        : `${Math.round(model.accuracy * 100)} of 100 phrases that were held back from it were understood.`}
    </Figure>
    <Figure label="Macro F1" value={shareOr(model.macroF1)}>
      The same for every intent alike, so that small intents count as much as large ones.
    </Figure>
    <Figure label="Calibration error" value={shareOr(model.expectedCalibrationError)}>
      How far its certainty is off. At 0%, “90% sure” means right 9 times out of 10.
    </Figure>
    <Figure label="Out-of-scope AUROC" value={shareOr(model.aurocOutOfScope)}>
      How well it tells messages about something else apart. 50% is guessing.
    </Figure>
    <Figure label="Learned from" value={model.phrases === null ? '–' : formatCount(model.phrases)}>
      {model.intents === null ? 'Training phrases.' : `Training phrases of ${describeCount(model.intents, 'intent')}.`}
    </Figure>
  </Figures>
)
