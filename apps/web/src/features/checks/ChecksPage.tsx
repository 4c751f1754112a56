import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useSpotChecks } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { DrawCard } from './DrawCard';
import { DrawDialog } from './DrawDialog';
import './checks.css';

/** 抽查: what was drawn, with what is needed to work it out again, and what was found. */
export function ChecksPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const query = useSpotChecks(planId);
  const [drawing, setDrawing] = useState(false);
  return (
    <Loaded query={query}>
      {({ draws, may }) => (
        <>
          <PageTitle
            actions={
              may.includes('draw-spot-checks') && (
                <Button type="primary" onClick={() => setDrawing(true)} data-testid="draw">
                  {t.checks.draw}
                </Button>
              )
            }
          >
            {t.checks.title}
          </PageTitle>
          {draws.length === 0 && <p className="panel quiet">{t.checks.none}</p>}
          {draws.map((draw) => (
            <DrawCard key={draw.id} planId={planId} draw={draw} />
          ))}
          {drawing && <DrawDialog planId={planId} onClose={() => setDrawing(false)} />}
        </>
      )}
    </Loaded>
  );
}
