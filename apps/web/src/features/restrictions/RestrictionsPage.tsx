import { Button } from 'antd';
import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useRestrictions } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { ProposalDialog } from './ProposalDialog';
import { RestrictionCard } from './RestrictionCard';

/** 限批: what was proposed, what the authority decided, and what is to be done now. */
export function RestrictionsPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const query = useRestrictions(planId);
  // A line of the inbox that asks to consider a town opens the form for it; nothing is proposed before it is sent.
  const [params, setParams] = useSearchParams();
  const area = params.get('area');
  const [drafting, setDrafting] = useState(area !== null);
  const close = () => {
    setDrafting(false);
    setParams({}, { replace: true });
  };
  return (
    <Loaded query={query}>
      {({ restrictions, may }) => (
        <>
          <PageTitle
            actions={
              may.includes('draft-restriction') && (
                <Button type="primary" onClick={() => setDrafting(true)} data-testid="draft-restriction">
                  {t.restrictions.draft}
                </Button>
              )
            }
          >
            {t.restrictions.title}
          </PageTitle>
          <p className={restrictions.length === 0 ? 'panel quiet' : 'note'}>
            {restrictions.length === 0 ? t.restrictions.none : t.restrictions.note}
          </p>
          {restrictions.map((restriction) => (
            <RestrictionCard key={restriction.id} planId={planId} restriction={restriction} />
          ))}
          {drafting && may.includes('draft-restriction') && (
            <ProposalDialog planId={planId} area={area} onClose={close} />
          )}
        </>
      )}
    </Loaded>
  );
}
