import { Form } from 'antd';
import type { TargetView } from '../../api/types';
import { NumberField } from '../NumberField';
import { useNumberRules } from '../use-number-rules';
import { useWords } from '../../i18n/language';
import { targetFigure } from './target-figure';

/** One value for each target of the clause; a change asks for the base year as well. None has to be filled in. */
export function MeasuredFields({ targets }: { targets: readonly TargetView[] }) {
  const { t } = useWords();
  const numberRules = useNumberRules();
  if (targets.length === 0) return null;
  return (
    <Form.Item label={t.indicators.measured} extra={t.indicators.measuredHint}>
      {targets.map((target, at) => (
        <div key={`${target.indicator} ${target.text}`} className="measured-field">
          <span>
            {target.indicator} <span className="quiet">{targetFigure(target, t)}</span>
          </span>
          <Form.Item name={['measured', at, 'value']} rules={numberRules({ optional: true })}>
            <NumberField placeholder={t.indicators.value} data-testid={`measured-${at}`} />
          </Form.Item>
          {target.operator === 'change' && (
            <Form.Item name={['measured', at, 'baseValue']} rules={numberRules({ optional: true })}>
              <NumberField placeholder={t.indicators.baseValue(target.baseYear)} data-testid={`measured-base-${at}`} />
            </Form.Item>
          )}
        </div>
      ))}
    </Form.Item>
  );
}
