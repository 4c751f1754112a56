import { Tag, Tooltip } from 'antd';
import type { MeasurementView } from '../../api/types';
import { useWords } from '../../i18n/language';

const COLOURS = { met: 'green', 'not-met': 'red', 'cannot-judge': 'gold' } as const;

/** A measured value with its verdict and why; a value of an unaccepted report says so. */
export function MeasuredValue({ measured }: { measured: MeasurementView }) {
  const { t, language } = useWords();
  const { value, unit, verdict, why, on, accepted } = measured;
  return (
    <span data-testid="measured" data-verdict={verdict}>
      <span className="number">{value}</span>
      {measured.baseValue === null && unit}
      {measured.baseValue !== null && (
        <span className="quiet">
          {' '}
          ({t.indicators.baseValue(null)} {measured.baseValue})
        </span>
      )}{' '}
      <Tooltip title={why[language]}>
        <Tag color={COLOURS[verdict]}>{t.indicators.verdicts[verdict]}</Tag>
      </Tooltip>
      <span className="quiet">
        {why[language]} · {on}
        {!accepted && ` · ${t.indicators.unaccepted}`}
      </span>
    </span>
  );
}
