import { Alert } from 'antd';
import type { DocumentView } from '../../api/types';
import { useWords } from '../../i18n/language';

/** Why a draft was sent back and by whom, and, for whoever may not go on with it, why not and who may. */
export function WhoseTurn({ paper }: { paper: DocumentView }) {
  const { t, language } = useWords();
  const { state, returnReason, returnedBy, returnedOn, notYours, turn, may } = paper;
  const words = t.signOff;
  const mine = may.some((act) => act === 'review-document' || act === 'sign-document' || act === 'revise-document');
  const others = !mine && turn.length > 0 ? words.turn(turn.join(t.app.listComma)) : null;
  const why = mine ? null : (notYours?.[language] ?? null);
  return (
    <>
      {state === 'returned' && returnReason && (
        <Alert
          type="warning"
          showIcon
          title={words.returnedBy(returnedBy, returnedOn)}
          description={<div className="return-reason">{returnReason}</div>}
          data-testid="sent-back"
        />
      )}
      {(why ?? others) && (
        <Alert
          type="info"
          showIcon
          title={why ?? others}
          description={why && state === 'draft' ? others : null}
          data-testid="not-yours"
        />
      )}
    </>
  );
}
