import { Button, Tag } from 'antd';
import { Link } from 'react-router';
import type { AssessmentView } from '../../api/types';
import { Explained } from '../../components/Explained';
import { useWords } from '../../i18n/language';
import type { Dictionary } from '../../i18n/zh';
import { useOpenWork } from '../../components/work-item';

const COLOURS = { open: 'blue', draft: 'gold', frozen: 'default' } as const;

/** A draft of which bodies are being heard is not to be signed yet. */
const stateOf = ({ state, stage }: AssessmentView, t: Dictionary): string =>
  state === 'draft' && stage === 'objection' ? t.scores.heard : t.scores.states[state];

/** How far each year's assessment is. */
export function Years({ planId, assessments }: { planId: number; assessments: AssessmentView[] }) {
  const { t } = useWords();
  const open = useOpenWork();
  return (
    <ul className="plain-list years">
      {[...assessments]
        .sort((a, b) => a.year - b.year)
        .map((assessment) => (
          <li key={assessment.id} data-testid="assessment-year" data-state={assessment.state}>
            <strong>{t.scores.year(assessment.year)}</strong>
            <Tag color={COLOURS[assessment.state]}>
              <Explained text={stateOf(assessment, t)} />
            </Tag>
            {assessment.signedBy && assessment.signedOn && (
              <span className="quiet">{t.scores.signedBy(assessment.signedBy, assessment.signedOn)}</span>
            )}
            <span className="quiet" title={t.scores.policy}>
              {assessment.policyVersion}
            </span>
            {assessment.draftedOn && (
              <span className="quiet" data-testid="assessed-by-list">
                {assessment.listDecidedOn ? t.workLists.byList(assessment.listDecidedOn) : t.workLists.noList}
              </span>
            )}
            {assessment.stage && (
              <Link to={`/plans/${planId}/scores/${assessment.id}`} data-testid="assessment-year-open">
                {t.assessmentYear.stages[assessment.stage]} · {t.assessmentYear.open}
              </Link>
            )}
            {assessment.state === 'frozen' && (
              <span className="quiet" data-testid="year-published">
                {assessment.publishedOn ? t.publication.published(assessment.publishedOn) : t.publication.notPublished}
              </span>
            )}
            {assessment.state === 'frozen' && assessment.stage === null && (
              <Link to={`/plans/${planId}/scores/${assessment.id}`} data-testid="assessment-year-result">
                {t.publication.result}
              </Link>
            )}
            {assessment.may.includes('sign-assessment') && (
              <Button
                type="primary"
                size="small"
                onClick={() => open({ kind: 'sign-assessment', planId, assessmentId: assessment.id })}
                data-testid="sign-assessment"
              >
                {t.work.signAssessment}
              </Button>
            )}
          </li>
        ))}
    </ul>
  );
}
