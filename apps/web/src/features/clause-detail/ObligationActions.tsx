import { EllipsisOutlined } from '@ant-design/icons';
import { DIALOG_ACTS, TODO_ACTS, type DialogAct } from '@app/domain/vocabulary';
import { Button } from 'antd';
import type { ClauseView, ObligationView } from '../../api/types';
import { Menu } from '../../components/floating/Menu';
import { useWords } from '../../i18n/language';
import { useOpenWork } from '../../components/work-item';

type May = ObligationView['may'];

/** What a task waits for stands in to-do lists; everything else a person may do with it lies in a menu. */
const isFirst = (act: DialogAct): boolean => TODO_ACTS.some((one) => one === act);

const permitted = (may: May): DialogAct[] => DIALOG_ACTS.filter((act) => may.some((one) => one === act));

/** Whether a person may do something with a task that it waits for. */
export const hasFirstAct = (may: May): boolean => permitted(may).some(isFirst);

interface Props {
  clause: ClauseView;
  obligation: ObligationView;
  /** Without the menu of what else may be done. */
  firstOnly?: boolean;
}

/** What the signed-in person may do with an obligation now, in the order of the catalogue. */
export function ObligationActions({ clause, obligation, firstOnly = false }: Props) {
  const { t } = useWords();
  const open = useOpenWork();
  const newest = obligation.reports.reduce((last, { round, id }) => (round >= last.round ? { round, id } : last), {
    round: 0,
    id: 0,
  });
  const about = {
    planId: clause.planId,
    clauseNumber: clause.number,
    obligationId: obligation.id,
    reportId: newest.id,
  };
  const acts = permitted(obligation.may);
  const more = firstOnly ? [] : acts.filter((act) => !isFirst(act));
  return (
    <div className="clause-actions">
      {acts.filter(isFirst).map((act, nth) => (
        <Button
          key={act}
          type={nth === 0 ? 'primary' : 'default'}
          size="small"
          onClick={() => open({ kind: act, ...about })}
          data-testid={act}
        >
          {t.acts[act]}
        </Button>
      ))}
      {more.length > 0 && (
        <Menu
          groups={[
            {
              key: 'acts',
              items: more.map((act) => ({
                key: act,
                label: t.acts[act],
                testId: act,
                run: () => open({ kind: act, ...about }),
              })),
            },
          ]}
        >
          {(opener) => (
            <Button size="small" icon={<EllipsisOutlined aria-hidden />} data-testid="more-acts" {...opener}>
              {t.clausePage.moreActs}
            </Button>
          )}
        </Menu>
      )}
    </div>
  );
}
