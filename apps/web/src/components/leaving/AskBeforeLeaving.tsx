import { useEffect, useEffectEvent } from 'react';
import { useWords } from '../../i18n/language';
import { lay } from './layers';
import { useAsk } from './use-ask';

/** Beside fields of a page whose content is kept nowhere, e.g. a password: asks before it is left. */
export function AskBeforeLeaving({ isTyped }: { isTyped: () => boolean }) {
  const { t } = useWords();
  const { confirm, question } = useAsk();
  const typed = useEffectEvent(isTyped);
  const ask = useEffectEvent((leave: () => void, stay: () => void) => {
    confirm({
      title: t.draft.leaveTitle,
      content: t.draft.lostNote,
      okText: t.draft.leave,
      okButtonProps: { danger: true, 'data-testid': 'leave-all-the-same' },
      cancelText: t.draft.stay,
      cancelButtonProps: { 'data-testid': 'stay-here' },
      autoFocusButton: 'cancel',
      mask: { closable: false },
      onOk: leave,
      onCancel: stay,
    });
  });
  useEffect(() => lay({ kind: 'form', isTyped: () => typed(), ask: (leave, stay) => ask(leave, stay) }), []);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (typed()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  return question;
}
