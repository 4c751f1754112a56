import { Tag } from 'antd';
import { Link } from 'react-router';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { wordOf } from '../../i18n/word-of';
import { CaseActions } from './CaseActions';
import { CaseFacts } from './CaseFacts';
import './cases.css';

interface Props {
  subject: CaseView;
  planId: number;
  withActions?: boolean;
}

/** One rectification or interview: why, until when, what came of it. */
export function CaseCard({ subject, planId, withActions = false }: Props) {
  const { t } = useWords();
  return (
    <article className="case-card">
      <div className="case-head">
        <strong>
          {t.cases.kinds[subject.kind]} · {subject.body}
        </strong>
        <Tag color={subject.state === 'closed' ? 'default' : 'red'}>{t.cases.states[subject.state]}</Tag>
        {subject.outcome && <Tag>{wordOf(t.cases.outcomes, subject.outcome)}</Tag>}
        <span className="quiet">
          {subject.assessmentYear === null ? t.cases.causes[subject.cause] : t.cases.ofYear(subject.assessmentYear)}
        </span>
        {subject.parentId !== null && (
          <Link to={`/plans/${planId}/cases/${subject.parentId}`}>{t.rectification.parent}</Link>
        )}
        {subject.documentId !== null && (
          <Link to={`/plans/${planId}/documents?document=${subject.documentId}`}>{t.cases.document}</Link>
        )}
        <Link to={`/plans/${planId}/cases/${subject.id}`}>{t.rectification.page}</Link>
        {withActions && <CaseActions subject={subject} planId={planId} />}
      </div>
      <CaseFacts subject={subject} />
    </article>
  );
}
