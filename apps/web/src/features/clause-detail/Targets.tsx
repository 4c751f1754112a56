import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel';
import type { ClauseView, TargetView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { MeasuredValue } from '../../components/report/MeasuredValue';
import { SetTargetDialog } from './SetTargetDialog';
import { targetFigure } from '../../components/report/target-figure';

/** What the clause wants reached, where a later figure comes from, and what was measured last. */
export function Targets({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const [setting, setSetting] = useState<TargetView | null>(null);
  return (
    <Panel title={t.clause.targets}>
      <ul className="clause-list">
        {clause.targets.map((target) => (
          <li key={`${target.indicator} ${target.text}`} data-testid="target">
            <strong>{target.indicator}</strong> {targetFigure(target, t)}{' '}
            {target.may.includes('set-target') && (
              <Button size="small" onClick={() => setSetting(target)} data-testid="set-target">
                {t.indicators.set}
              </Button>
            )}
            <div className="quiet">{target.text}</div>
            {target.figure && (
              <div className="quiet">
                {t.indicators.setFrom(target.figure.source, target.figure.setBy, target.figure.setOn)}
              </div>
            )}
            {target.latest && (
              <div>
                {t.indicators.latest} <MeasuredValue measured={target.latest} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {setting && <SetTargetDialog clauseId={clause.id} target={setting} onClose={() => setSetting(null)} />}
    </Panel>
  );
}
