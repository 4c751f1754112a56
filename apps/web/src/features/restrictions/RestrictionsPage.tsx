import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
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
  const [drafting, setDrafting] = useState(false);
  return (
    <Loaded query={query}>
      {({ restrictions, may }) => (
        <>
          <PageTitle
            actions={
              may.includes('draft') && (
                <Button type="primary" onClick={() => setDrafting(true)} data-testid="draft-restriction">
                  {t.restrictions.draft}
                </Button>
              )
            }
          >
            {t.restrictions.title}
          </PageTitle>
          <p className="note">{restrictions.length === 0 ? t.restrictions.none : t.restrictions.note}</p>
          {restrictions.map((restriction) => (
            <RestrictionCard key={restriction.id} planId={planId} restriction={restriction} />
          ))}
          {drafting && <ProposalDialog planId={planId} onClose={() => setDrafting(false)} />}
        </>
      )}
    </Loaded>
  );
}
