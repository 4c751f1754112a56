import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useWords } from '../i18n/language';
import { shownAs } from './shown-as';
import './evidence-preview.css';

/** A file inside the page, as a picture or a PDF and as nothing else, whatever it holds. */
export function EvidencePreview({ url, fileName }: { url: string; fileName: string }) {
  const { t } = useWords();
  const type = shownAs(fileName) ?? '';
  const fetched = useQuery({
    queryKey: ['file', url],
    queryFn: async () => {
      const answer = await fetch(url, { credentials: 'same-origin' });
      if (!answer.ok) throw new Error(String(answer.status));
      return new Blob([await answer.arrayBuffer()], { type });
    },
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
  });
  const [shown, setShown] = useState<string | null>(null);
  useEffect(() => {
    if (!fetched.data) return;
    const made = URL.createObjectURL(fetched.data);
    // eslint-disable-next-line react-hooks/set-state-in-effect -- the address lives as long as the effect
    setShown(made);
    return () => URL.revokeObjectURL(made);
  }, [fetched.data]);
  if (fetched.isError) return <p className="quiet">{t.report.noPreview}</p>;
  if (shown === null) return <p aria-busy="true">{t.app.loading}</p>;
  return type === 'application/pdf' ? (
    <iframe className="evidence-preview" src={shown} title={fileName} data-testid="evidence-shown" />
  ) : (
    <img className="evidence-preview" src={shown} alt={fileName} data-testid="evidence-shown" />
  );
}
