import { Alert, Form, type FormInstance } from 'antd';
import type { TargetView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { targetFigure } from '../../components/report/target-figure';
import type { FilledValues } from '../../components/report/measured-values';
import { fallsShort } from './falls-short';
import type { Filled } from './filled';

/** The targets that a figure misses. */
export const targetsMissed = (targets: readonly TargetView[], filled: FilledValues = []): TargetView[] =>
  targets.filter((target, at) => fallsShort(target, filled[at]?.value, filled[at]?.baseValue));

/** Says of each figure that it misses its target while it is typed: it may be sent, with the reason in the text. */
export function FiguresShort({ targets, form }: { targets: readonly TargetView[]; form: FormInstance<Filled> }) {
  const filled = Form.useWatch('measured', form);
  return <Missed targets={targetsMissed(targets, filled)} />;
}

export function Missed({ targets }: { targets: readonly TargetView[] }) {
  const { t } = useWords();
  if (targets.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="problem"
      data-testid="figures-short"
      title={t.reportPage.short}
      description={targets.map((target) => (
        <div key={`${target.indicator} ${target.text}`}>
          {target.indicator} {targetFigure(target, t)}
        </div>
      ))}
    />
  );
}
