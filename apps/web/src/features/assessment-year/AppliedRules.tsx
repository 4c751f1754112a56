import { nameOfLine } from '@app/domain/vocabulary';
import { Table, type TableColumnsType } from 'antd';
import { Link, useParams } from 'react-router';
import type { ScoreView } from '../../api/types';
import { Explained } from '../../components/Explained';
import { stackedTitle } from '../../components/stacked-title';
import { useWords, type Language } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { clausesOf } from './clauses-of';

type Rule = ScoreView['rules'][number];

/** The points of a score, each with its reason. */
export function AppliedRules({ score }: { score: ScoreView }) {
  const { t, language } = useWords();
  const { planId } = useParams();
  return (
    <Table<Rule>
      className="stacked-on-phone"
      rowKey={(rule) => `${rule.rule} ${rule.title?.zh} ${rule.reason.zh}`}
      size="small"
      dataSource={score.rules}
      columns={columns(t, language, planId)}
      pagination={false}
    />
  );
}

const columns = (t: Dictionary, language: Language, planId: string | undefined): TableColumnsType<Rule> => [
  {
    title: t.scores.rule,
    width: 200,
    render: (_, rule) => <Explained text={rule.title ? nameOfLine(rule, language) : t.scores.rules[rule.rule]} />,
  },
  {
    ...stackedTitle(t.scores.points),
    width: 80,
    align: 'right',
    render: (_, { points }) => (
      <span className={points < 0 ? 'number due-late' : 'number'}>{points > 0 ? `+${points}` : points}</span>
    ),
  },
  {
    title: t.scores.reason,
    render: (_, { reason, events, obligations }) => (
      <>
        <Explained text={reason[language]} />{' '}
        {events.length + obligations.length > 0 && (
          <span className="quiet">
            {t.scores.basis(events.length, obligations.length)}
            {clausesOf(obligations).map((clause) => (
              <span key={clause}>
                {' '}
                <Link to={`/plans/${planId}/clauses/${clause}`}>{t.app.clause(clause)}</Link>
              </span>
            ))}
          </span>
        )}
      </>
    ),
  },
];
