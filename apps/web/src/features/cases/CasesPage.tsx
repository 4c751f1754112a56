import { useParams } from 'react-router';
import { useCases } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { Findings } from '../findings/Findings';
import { CaseTable } from './CaseTable';

export function CasesPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const cases = useCases(planId);
  return (
    <>
      <PageTitle>{t.cases.title}</PageTitle>
      <Loaded query={cases}>
        {(list) =>
          list.length === 0 ? <p className="panel quiet">{t.cases.none}</p> : <CaseTable planId={planId} cases={list} />
        }
      </Loaded>
      <Findings planId={planId} />
    </>
  );
}
