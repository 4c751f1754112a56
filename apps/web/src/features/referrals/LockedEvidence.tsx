import { PaperClipOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { lockedEvidenceUrl } from '../../api/commands';
import { useCheckedEvidence } from '../../api/queries';
import type { ReferralView } from '../../api/types';
import { fileSize } from '../../components/file-size';
import { ProblemAlert } from '../../components/ProblemAlert';
import { useWords } from '../../i18n/language';

/** The files that were locked, each with its hash; a click reads every stored file and says whether it still is that. */
export function LockedEvidence({ referralId, evidence }: { referralId: number; evidence: ReferralView['evidence'] }) {
  const words = useWords().t.referrals;
  const [asked, setAsked] = useState(false);
  const check = useCheckedEvidence(referralId, asked);
  const stateOf = (id: number) => check.data?.find((one) => one.id === id)?.state;
  const press = () => (asked ? void check.refetch() : setAsked(true));
  return (
    <>
      <h3>{words.evidence}</h3>
      {evidence.length === 0 && <p className="quiet">{words.noEvidence}</p>}
      <ul className="plain-list">
        {evidence.map(({ id, fileName, size, sha256, lockedFrom }) => {
          const state = stateOf(id);
          return (
            <li key={id}>
              <a href={lockedEvidenceUrl(referralId, id)} download={fileName}>
                <PaperClipOutlined aria-hidden /> {fileName}
              </a>{' '}
              <span className="quiet">
                {words.from[lockedFrom]}
                {size !== null && ` · ${fileSize(size)}`} · SHA-256 <code>{sha256}</code>
              </span>{' '}
              {state && (
                <Tag color={state === 'kept' ? 'green' : 'red'} data-testid="evidence-state" data-state={state}>
                  {words.checked[state]}
                </Tag>
              )}
            </li>
          );
        })}
      </ul>
      {evidence.length > 0 && (
        <Button size="small" loading={check.isFetching} onClick={press} data-testid="check-evidence">
          {words.check}
        </Button>
      )}
      <ProblemAlert error={check.error} />
    </>
  );
}
