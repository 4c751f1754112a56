import { Button, Popconfirm } from 'antd';
import { presentAssessment, receiveScore, reviewAssessment, takeBackAssessment } from '../../api/commands';
import type { AssessmentYear } from '../../api/types';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../../components/work-item';

/** Who has presented, reviewed and signed the year, and the button of whoever is next. */
export function SignOffSteps({ year }: { year: AssessmentYear }) {
  const { t } = useWords();
  const words = t.assessmentYear;
  const open = useOpenWork();
  const { id, planId, may, presentedBy, reviewedBy, signedBy, signedOn } = year;
  const objectBy = year.league.find(({ mine, receivedOn }) => mine && receivedOn === null)?.objectBy ?? null;
  const receiving = useCommand({ run: () => receiveScore(id), done: words.done });
  const presenting = useCommand({ run: () => presentAssessment(id), done: words.done });
  const reviewing = useCommand({ run: () => reviewAssessment(id), done: words.done });
  const takingBack = useCommand({ run: () => takeBackAssessment(id), done: words.done });
  return (
    <>
      {presentedBy && <span className="quiet">{words.presented(presentedBy)}</span>}
      {reviewedBy && <span className="quiet">{words.reviewed(reviewedBy)}</span>}
      {signedBy && signedOn && <span className="quiet">{words.signed(signedBy, signedOn)}</span>}
      {may.includes('receive-score') && (
        <Popconfirm
          title={words.acts.receive}
          description={words.receiveWarning(objectBy)}
          onConfirm={() => receiving.mutate()}
          okButtonProps={{ 'data-testid': 'receive-confirm' }}
          styles={{ root: { maxWidth: 360 } }}
        >
          <Button type="primary" loading={receiving.isPending} data-testid="receive-score">
            {words.acts.receive}
          </Button>
        </Popconfirm>
      )}
      {may.includes('present-assessment') && (
        <Button
          type="primary"
          loading={presenting.isPending}
          onClick={() => presenting.mutate()}
          data-testid="present-year"
        >
          {words.acts.present}
        </Button>
      )}
      {may.includes('review-assessment') && (
        <Button
          type="primary"
          loading={reviewing.isPending}
          onClick={() => reviewing.mutate()}
          data-testid="review-year"
        >
          {words.acts.review}
        </Button>
      )}
      {may.includes('take-back-assessment') && (
        <Button loading={takingBack.isPending} onClick={() => takingBack.mutate()} data-testid="take-back-year">
          {words.acts.takeBack}
        </Button>
      )}
      {may.includes('sign-assessment') && (
        <Button
          type="primary"
          onClick={() => open({ kind: 'sign-assessment', planId, assessmentId: id })}
          data-testid="sign-year"
        >
          {words.acts.sign}
        </Button>
      )}
      <ProblemAlert error={receiving.error ?? presenting.error ?? reviewing.error ?? takingBack.error} />
    </>
  );
}
