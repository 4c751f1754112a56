import { useParams } from 'react-router';
import { useChainHead } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { Coverage } from './Coverage';
import { Verification } from './Verification';

/** 留痕校验: the head of a plan's chain, to be kept elsewhere, and whether the record is what it was. */
export function AuditPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const head = useChainHead(planId);
  return (
    <>
      <PageTitle aside={t.audit.note}>{t.audit.title}</PageTitle>
      <Panel title={t.audit.head}>
        <Loaded query={head}>
          {({ seq, hash }) => (
            <>
              <p>
                <code data-testid="chain-head">
                  {seq}:{hash}
                </code>
              </p>
              <p>{t.audit.sealed(seq)}</p>
              <p className="quiet">{t.audit.keep}</p>
            </>
          )}
        </Loaded>
      </Panel>
      <Coverage planId={planId} />
      <Verification planId={planId} />
    </>
  );
}
