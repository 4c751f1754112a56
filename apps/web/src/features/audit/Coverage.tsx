import { Alert } from 'antd';
import { useCoverage } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { momentText } from '../../components/moment';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';

/** Whether rows, files and the signed head are covered, and not only the chain of events. */
export function Coverage({ planId }: { planId: number }) {
  const { t } = useWords();
  const coverage = useCoverage(planId);
  return (
    <Panel title={t.audit.coverage}>
      <Loaded query={coverage}>
        {({ tables, unwatched, rowSeals, coveredSince, files, signedAt, signedSeq, signedHolds, rowsSignedHold }) => (
          <div data-testid="coverage">
            {unwatched.length > 0 && (
              <Alert type="error" showIcon title={t.audit.unwatched(unwatched.join(t.app.listComma))} />
            )}
            {(signedHolds === false || rowsSignedHold === false) && (
              <Alert type="error" showIcon title={t.audit.signedGone} />
            )}
            <ul className="plain-list">
              <li>
                {t.audit.rows(tables - unwatched.length, rowSeals)}
                {coveredSince !== null && <div className="quiet">{t.audit.since(momentText(coveredSince))}</div>}
              </li>
              <li>{t.audit.files(files)}</li>
              <li>
                {signedAt !== null && signedSeq !== null
                  ? t.audit.signed(momentText(signedAt), signedSeq)
                  : t.audit.unsigned}
              </li>
            </ul>
            <p className="quiet">{t.audit.wholeCheck}</p>
          </div>
        )}
      </Loaded>
    </Panel>
  );
}
