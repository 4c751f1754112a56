import { Button, Tag } from 'antd';
import { withdrawCorrection } from '../../api/commands';
import { usePlanCorrections } from '../../api/queries';
import type { CorrectionView } from '../../api/types';
import { Loaded } from '../../components/Loaded';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';

interface Props {
  planId: number;
  mayCorrect: boolean;
}

/** What people put right in the text, each to be taken back until the plan is confirmed, and the file with all of it. */
export function CorrectionList({ planId, mayCorrect }: Props) {
  const { t } = useWords();
  const corrections = usePlanCorrections(planId);
  const withdrawing = useCommand({
    run: (number: number) => withdrawCorrection(planId, number),
    done: t.correction.withdrawn,
    target: String,
  });
  const given = ({ kind, of, role, body, date, figure }: CorrectionView): string => {
    if (kind === 'none') return t.correction.not(t.correction.of[of!]);
    if (kind === 'role') return `${body} ${t.role[role as keyof typeof t.role]}`;
    return date ?? figure ?? t.correction.of.clause;
  };
  return (
    <Loaded query={corrections}>
      {(list) => (
        <>
          {mayCorrect && <p className="quiet">{t.correction.hint}</p>}
          {list.length === 0 && <p>{t.correction.none}</p>}
          <ul className="source-list">
            {list.map((one) => (
              <li key={one.number} data-testid="correction">
                <p>
                  <Tag variant="outlined">{t.correction.of[one.of ?? (one.kind === 'none' ? 'clause' : one.kind)]}</Tag>
                  <q>{one.words.length > 60 ? `${one.words.slice(0, 60)}…` : one.words}</q> → {given(one)}
                </p>
                <p className="quiet">{t.correction.by(`${one.as} ${one.by}`, one.at.slice(0, 10))}</p>
                {mayCorrect && (
                  <Button
                    size="small"
                    type="link"
                    loading={withdrawing.isPending && withdrawing.variables === one.number}
                    onClick={() => withdrawing.mutate(one.number)}
                    data-testid="withdraw-correction"
                  >
                    {t.correction.withdraw}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {mayCorrect && (
            <p>
              <Button size="small" href={`/api/plans/${planId}/annotated`} download>
                {t.correction.download}
              </Button>{' '}
              <span className="quiet">{t.correction.downloadNote}</span>
            </p>
          )}
        </>
      )}
    </Loaded>
  );
}
