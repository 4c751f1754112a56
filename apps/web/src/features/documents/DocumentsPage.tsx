import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useDocuments, useSession } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { useOpened } from '../../components/use-opened';
import { DraftPaper } from './DraftPaper';
import { DocumentDrawer } from './DocumentDrawer';
import { DocumentFilters } from './DocumentFilters';
import { DocumentTable, isPrintable } from './DocumentTable';
import { PrintSelection } from './PrintSelection';
import { filterDocuments, filterIn, paramsOf, type DocumentFilter } from './filter-documents';
import './documents.css';

export function DocumentsPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const documents = useDocuments(planId);
  const person = useSession().data;
  const [params, setParams] = useSearchParams();
  const documentId = Number(params.get('document')) || null;
  const [cameFor] = useState(documentId);
  useOpened({ planId, documentId: documentId ?? undefined });
  const [filter, setFilter] = useState<DocumentFilter>(() => filterIn(params));
  const write = (set: DocumentFilter, document: string | null) => setParams(paramsOf(set, document), { replace: true });
  const change = (next: DocumentFilter) => {
    setFilter(next);
    write(next, params.get('document'));
  };
  const [chosen, setChosen] = useState<number[]>([]);
  const open = (id: number | null) => write(filter, id === null ? null : String(id));
  return (
    <>
      <PageTitle actions={person?.role === 'county-office' && <DraftPaper planId={planId} onDrafted={open} />}>
        {t.documents.title}
      </PageTitle>
      <DocumentFilters filter={filter} onChange={change} />
      <Loaded query={documents}>
        {(list) => {
          const shown = filterDocuments(list, filter);
          const printable = shown.filter(isPrintable).map(({ id }) => id);
          return (
            <>
              <PrintSelection planId={planId} printable={printable} chosen={chosen} onChoose={setChosen} />
              <DocumentTable planId={planId} documents={shown} onOpen={open} chosen={chosen} onChoose={setChosen} />
            </>
          );
        }}
      </Loaded>
      <DocumentDrawer documentId={documentId} cameForIt={documentId === cameFor} onClose={() => open(null)} />
    </>
  );
}
