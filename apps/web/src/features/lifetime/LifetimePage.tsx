import { useParams } from 'react-router';
import { useSession } from '../../api/queries';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { Register } from './Register';
import { Statements } from './Statements';

/** 责任终身登记: what happened in whose time, for those who look after cadres; what office holders said, also for their body. */
export function LifetimePage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const role = useSession().data?.role ?? '';
  return (
    <>
      <PageTitle>{t.lifetime.title}</PageTitle>
      <p className="note">{t.lifetime.note}</p>
      {['county-office', 'organization'].includes(role) && <Register planId={planId} />}
      <Statements planId={planId} />
    </>
  );
}
