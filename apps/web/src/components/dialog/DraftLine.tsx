import { Alert, Button, Flex } from 'antd';
import { useImperativeHandle, type Ref } from 'react';
import { useAsk } from '../leaving/use-ask';
import { useAskedAbout } from '../leaving/use-asked-about';
import { momentText } from '../moment';
import { problemText } from '../problem-text';
import { useWords } from '../../i18n/language';
import { useDraft, type DraftOf } from './use-draft';

export interface DraftHandle {
  /** Closes at once where nothing was typed; else asks what becomes of it. */
  leave: (close: () => void) => void;
}

/** Says when the draft of a form was kept or brought back, and asks before what was typed is left. */
export function DraftLine({ draft, onClose, ref }: { draft: DraftOf; onClose: () => void; ref: Ref<DraftHandle> }) {
  const { t, language } = useWords();
  const { confirm, question } = useAsk();
  const { savedAt, restored, error, isTyped, save, startOver, giveUp } = useDraft(draft);

  const ask = (close: () => void, stay: () => void = () => undefined) => {
    const asked = confirm({
      title: t.draft.leaveTitle,
      content: t.draft.leaveNote,
      mask: { closable: false },
      onCancel: stay,
      footer: () => (
        <Flex justify="flex-end" gap="small" wrap className="draft-choices">
          {/* First, because it has the focus: nothing is lost by a key pressed too much. */}
          <Button onClick={() => answer(null, stay)} data-testid="draft-stay">
            {t.draft.stay}
          </Button>
          <Button danger onClick={() => answer(giveUp, close)} data-testid="draft-discard">
            {t.draft.discard}
          </Button>
          <Button type="primary" onClick={() => answer(save, close)} data-testid="draft-keep">
            {t.draft.keep}
          </Button>
        </Flex>
      ),
    });
    const answer = (first: (() => unknown) | null, then: () => void) => {
      asked.destroy();
      void first?.();
      then();
    };
  };

  useImperativeHandle(ref, () => ({ leave: (close) => (isTyped() ? ask(close) : close()) }));

  useAskedAbout(isTyped, (leave, stay) =>
    ask(() => {
      onClose();
      leave();
    }, stay),
  );

  return (
    <div className="draft-line" aria-live="polite">
      {question}
      {restored && (
        <Alert
          type="info"
          showIcon
          data-testid="draft-restored"
          title={t.draft.restored(timeOf(restored.savedAt))}
          description={restored.files.length > 0 ? t.draft.filesAgain(restored.files.join(t.app.listComma)) : undefined}
          action={
            <Button size="small" onClick={() => void startOver()} data-testid="draft-start-over">
              {t.draft.startOver}
            </Button>
          }
        />
      )}
      {error !== null ? (
        <span className="due-late">{t.draft.notSaved(problemText(error, language, t))}</span>
      ) : (
        savedAt &&
        savedAt !== restored?.savedAt && (
          <span className="quiet" data-testid="draft-saved">
            {t.draft.saved(timeOf(savedAt))}
          </span>
        )
      )}
    </div>
  );
}

/** Hour and minute of this day, else the day as well. */
function timeOf(instant: string | null): string {
  if (instant === null) return '';
  const [at, now] = [instant, new Date().toISOString()].map((one) => momentText(one).slice(0, 16));
  return at.slice(0, 10) === now.slice(0, 10) ? at.slice(11) : at.slice(5);
}
