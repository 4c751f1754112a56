import { judgeTarget, sameTarget, withSetting, type IndicatorPolicy } from '@app/domain/indicator';
import type { ClauseRecord, MeasurementRecord, MeasurementView, TargetView } from '@app/persistence/read-models';
import { maySetTarget, type Actor } from '@app/use-cases';

type Indicators = Pick<ClauseRecord, 'targets' | 'measurements' | 'targetFigures'>;

/** The targets of a clause with the figures set later and the newest measured value, held against them. */
export function presentTargets(actor: Actor, indicators: Indicators, policy: IndicatorPolicy): TargetView[] {
  return indicators.targets.map((written) => {
    const target = withSetting(written, indicators.targetFigures);
    const figure = indicators.targetFigures.findLast((one) => sameTarget(one, written));
    const latest = indicators.measurements.find(
      (one) => one.state !== 'returned' && one.state !== 'withdrawn' && sameTarget(one.target, written),
    );
    const { text, indicator, operator, value, unit, upTo, baseYear, bound, approximate } = target;
    return {
      text,
      indicator,
      operator,
      value,
      unit,
      upTo: upTo ?? null,
      baseYear: baseYear ?? null,
      bound: bound ?? null,
      approximate: approximate ?? operator === '~',
      figure:
        figure && written.value === null
          ? {
              value: figure.value,
              unit: figure.unit,
              source: figure.source,
              setBy: figure.setBy,
              setOn: figure.setOn,
            }
          : null,
      latest: latest ? presentMeasurement(latest, indicators, policy) : null,
      may: written.value === null && maySetTarget(actor) ? ['set-target' as const] : [],
    };
  });
}

/** One measured value, held against the target as it is now; against the one reported on, where the plan has another now. */
export function presentMeasurement(
  { target, value, baseValue, on, state }: MeasurementRecord,
  { targets, targetFigures }: Indicators,
  policy: IndicatorPolicy,
): MeasurementView {
  const present = targets.find((one) => sameTarget(one, target)) ?? target;
  const judged = withSetting(present, targetFigures);
  const { verdict, why } = judgeTarget(judged, { value, baseValue }, policy);
  const { indicator, text, unit } = judged;
  return { indicator, text, value, baseValue, unit, verdict, why, on, accepted: state === 'accepted' };
}
