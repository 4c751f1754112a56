import { useEffect, useEffectEvent } from 'react';
import { useWords } from '../../i18n/language';
import { useAsk } from './use-ask';
import { useAskedAbout } from './use-asked-about';

/** Beside fields of a page whose content is kept nowhere, e.g. a password: asks before it is left. */
export function AskBeforeLeaving({ isTyped }: { isTyped: () => boolean }) {
  const { t } = useWords();
  const { confirm, question } = useAsk();
  useAskedAbout(isTyped, (leave, stay) => {
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
  const typed = useEffectEvent(isTyped);
  useEffect(() => {
    const hold = (event: BeforeUnloadEvent) => {
      if (typed()) event.preventDefault();
    };
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, []);
  return question;
}
