import { DIALOG_ACTS } from '@app/domain/vocabulary';
import { Button } from 'antd';
import type { CaseView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../../components/work-item';

/** What the signed-in person may do with a case now, in the order of the catalogue. */
export function CaseActions({ subject, planId }: { subject: CaseView; planId: number }) {
  const { t } = useWords();
  const open = useOpenWork();
  return (
    <span className="case-actions">
      {DIALOG_ACTS.filter((act) => subject.may.some((one) => one === act)).map((act) => (
        <Button
          key={act}
          data-testid={`case-${act}`}
          size="small"
          type="primary"
          onClick={() => open({ kind: act, planId, caseId: subject.id })}
        >
          {t.acts[act]}
        </Button>
      ))}
    </span>
  );
}
