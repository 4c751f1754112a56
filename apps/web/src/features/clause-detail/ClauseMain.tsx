import type { ClauseView } from '../../api/types';
import { Panel } from '../../components/Panel';
import { useWords } from '../../i18n/language';
import { CaseCard } from '../cases/CaseCard';
import { Registers } from '../sheets/Registers';
import { Assignments } from './Assignments';
import { ClausePicture } from './ClausePicture';
import { ClauseDocuments } from './ClauseDocuments';
import { Doubts } from './Doubts';
import { Obligations } from './Obligations';
import { Roles } from './Roles';
import { StandingDuties } from './StandingDuties';
import { Targets } from './Targets';
import { WaitsFor } from './WaitsFor';

export function ClauseMain({ clause }: { clause: ClauseView }) {
  const { t } = useWords();
  return (
    <div>
      <WaitsFor clause={clause} />
      <Panel title={t.clausePage.course}>
        <ClausePicture clause={clause} />
      </Panel>
      <Obligations clause={clause} />
      {clause.targets.length > 0 && <Targets clause={clause} />}
      <Obligations clause={clause} owedToLead />
      {clause.demands.length > 0 && <StandingDuties clause={clause} />}
      {clause.cases.length > 0 && (
        <Panel title={t.clause.cases}>
          {clause.cases.map((subject) => (
            <CaseCard key={subject.id} subject={subject} planId={clause.planId} withActions />
          ))}
        </Panel>
      )}
      {clause.documents.length > 0 && <ClauseDocuments clause={clause} />}
      <Panel title={t.clause.roles}>
        <Roles roles={clause.roles} />
      </Panel>
      {clause.assignments.length > 0 && <Assignments clause={clause} />}
      <Registers clause={clause} />
      {clause.doubts.length > 0 && <Doubts doubts={clause.doubts} />}
    </div>
  );
}
