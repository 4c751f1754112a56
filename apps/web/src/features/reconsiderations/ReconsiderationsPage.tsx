import { Alert } from 'antd';
import { useParams } from 'react-router';
import { useReconsiderations } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { Askable } from './Askable';
import { ReconsiderationCard } from './ReconsiderationCard';

/** 复核: what may be asked about, what was asked and what was decided. */
export function ReconsiderationsPage() {
  const { t } = useWords();
  const words = t.reconsiderations;
  const planId = Number(useParams().planId);
  const query = useReconsiderations(planId);
  return (
    <Loaded query={query}>
      {({ reconsiderations, askable }) => (
        <>
          <PageTitle>{words.title}</PageTitle>
          <p className="note">{words.note}</p>
          <Alert type="info" showIcon className="problem" title={words.running} />
          <Askable askable={askable} />
          {reconsiderations.length === 0 && <p className="panel quiet">{words.none}</p>}
          {reconsiderations.map((one) => (
            <ReconsiderationCard key={one.id} planId={planId} reconsideration={one} />
          ))}
        </>
      )}
    </Loaded>
  );
}
