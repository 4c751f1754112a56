import { useDocument } from '../../api/queries';
import { Loaded } from '../../components/Loaded';
import { DocumentDetail } from '../documents/DocumentDetail';

/** A paper on the desk, as large as the screen allows. */
export function PaperPane({ documentId }: { documentId: number }) {
  const document = useDocument(documentId);
  return (
    <Loaded query={document}>
      {(paper) => (
        <section className="panel" aria-label={paper.title}>
          <h2>{paper.title}</h2>
          <DocumentDetail paper={paper} />
        </section>
      )}
    </Loaded>
  );
}
