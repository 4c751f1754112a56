import { useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useDocuments } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { PageTitle } from '../../components/PageTitle';
import { useWords } from '../../i18n/language';
import { DocumentDrawer } from './DocumentDrawer';
import { DocumentFilters } from './DocumentFilters';
import { DocumentTable } from './DocumentTable';
import { filterDocuments, type DocumentFilter } from './filter-documents';
import './documents.css';

export function DocumentsPage() {
  const { t } = useWords();
  const planId = Number(useParams().planId);
  const documents = useDocuments(planId);
  const [params, setParams] = useSearchParams();
  const [filter, setFilter] = useState<DocumentFilter>({ kind: null, state: null, words: '' });
  const open = (id: number | null) => setParams(id === null ? {} : { document: String(id) }, { replace: true });
  return (
    <>
      <PageTitle>{t.documents.title}</PageTitle>
      <DocumentFilters filter={filter} onChange={setFilter} />
      <Loaded query={documents}>
        {(list) => <DocumentTable planId={planId} documents={filterDocuments(list, filter)} onOpen={open} />}
      </Loaded>
      <DocumentDrawer documentId={Number(params.get('document')) || null} onClose={() => open(null)} />
    </>
  );
}
