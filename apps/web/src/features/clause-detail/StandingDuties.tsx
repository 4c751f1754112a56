import { Button, Tag } from 'antd';
import type { ClauseView } from '../../api/types';
import { Bodies } from '../../components/Bodies';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../../components/work-item';

/** What the clause asks of each town, whenever something happens, or to be put on record; and a way to say that it happened. */
export function StandingDuties({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  const open = useOpenWork();
  return (
    <Panel title={t.demand.title}>
      <ul className="source-list">
        {clause.demands.map(({ id, kind, words, bodies, oneOf, rule, filedWith, opened, closed, may }) => (
          <li key={id} data-testid="standing-duty">
            <Tag>{t.start.demandKinds[kind]}</Tag>
            {words}
            <div className="quiet clause-source">
              <Bodies names={bodies} /> {oneOf && t.demand.oneOf} {rule && t.demand.rule(rule.kind, rule.n)}{' '}
              {filedWith !== null && t.start.filedWith(filedWith)} {t.demand.count(opened, closed)}
            </div>
            {may.includes('open-occurrence') && (
              <Button
                size="small"
                data-testid="open-occurrence"
                onClick={() =>
                  open({ kind: 'open-occurrence', planId: clause.planId, clauseNumber: clause.number, demandId: id })
                }
              >
                {t.acts['open-occurrence']}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
