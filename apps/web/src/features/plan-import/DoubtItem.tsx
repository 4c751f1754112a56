import { Button, Checkbox, Tag } from 'antd';
import { useState } from 'react';
import type { Answer, NumberedDoubt } from '../../api/types';
import { useWords } from '../../i18n/language';
import { AddBodyFromDoubt } from './AddBodyFromDoubt';
import { AnswerForm } from './AnswerForm';
import { answerWords } from '../../components/answer-words';

interface Props {
  planId: number;
  doubt: NumberedDoubt;
  /** Further places that ask the same and stand in this line. */
  others: readonly NumberedDoubt[];
  bodies: readonly string[];
  /** How many open places ask the same about the same words, this one included. */
  same: number;
  pointed: boolean;
  /** False where the plan runs already, or for those who may only look. */
  maySettle: boolean;
  busy: boolean;
  onShow: (number: number) => void;
  onAnswer: (answer: Answer, everywhere: boolean) => void;
}

/** Every other answer is one press. */
const hasFields = (kind: string): boolean => kind !== 'accept' && kind !== 'drop';

/** One doubt: its sentence, which leads to its words in the text, and the answer or the ways to give one. */
export function DoubtItem({ planId, doubt, others, bodies, same, pointed, maySettle, busy, onShow, onAnswer }: Props) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const [everywhere, setEverywhere] = useState(doubt.code === 'unknown-body');
  const { number, name, ordinal, blocking, proposal, decision, quote } = doubt;
  const message = language === 'zh' ? doubt.message : doubt.messageEn;
  const answer = (given: Answer) => {
    setOpen(false);
    onAnswer(given, everywhere && same > 1);
  };
  const state = decision ? 'settled' : blocking ? 'blocking' : 'open';
  return (
    <li
      id={`doubt-${number}`}
      className={pointed ? 'doubt-item doubt-pointed' : 'doubt-item'}
      data-testid="doubt"
      data-state={state}
    >
      <button type="button" title={t.source.show} onClick={() => onShow(number)}>
        <span className="doubt-head">
          <span className="number">{number}</span>
          <Tag variant="outlined">{name[language]}</Tag>
          {state === 'blocking' && <Tag color="error">{t.doubt.blocking}</Tag>}
          <span className="quiet">{ordinal ?? t.doubt.outside}</span>
        </span>
        <span>{message}</span>
        {!message.includes(quote) && <q>{quote}</q>}
      </button>
      {others.map((other) => (
        <Button
          key={other.number}
          id={`doubt-${other.number}`}
          type="link"
          size="small"
          title={t.source.show}
          onClick={() => onShow(other.number)}
          data-testid="same-name"
        >
          {other.number} {other.ordinal}
        </Button>
      ))}
      {decision && (
        <p className="doubt-answer" data-testid="doubt-decision">
          <strong>✓ {answerWords(decision.answer, t)}</strong>
          <span className="quiet">{t.doubt.settledBy(`${decision.as} ${decision.by}`, decision.at.slice(0, 10))}</span>
        </p>
      )}
      {maySettle && same > 1 && (
        <Checkbox
          checked={everywhere}
          onChange={({ target }) => setEverywhere(target.checked)}
          data-testid="everywhere"
        >
          {t.doubt.everywhere(quote, same)}
        </Checkbox>
      )}
      {maySettle && (
        <div className="doubt-acts">
          {!decision && proposal && (
            <Button size="small" type="primary" loading={busy} onClick={() => answer(proposal)} data-testid="adopt">
              {t.doubt.adopt(answerWords(proposal, t))}
            </Button>
          )}
          {!decision && doubt.answers.includes('accept') && proposal?.kind !== 'accept' && (
            <Button
              size="small"
              loading={busy}
              onClick={() => answer({ kind: 'accept' })}
              data-testid="accept-as-written"
            >
              {t.doubt.answer.accept}
            </Button>
          )}
          {!decision && doubt.answers.includes('drop') && (
            <Button size="small" loading={busy} onClick={() => answer({ kind: 'drop' })} data-testid="drop-repeated">
              {t.doubt.kinds.drop}
            </Button>
          )}
          {(decision ? doubt.answers.length > 1 : doubt.answers.some(hasFields)) && (
            <Button size="small" type="link" onClick={() => setOpen(!open)} data-testid="other-answer">
              {decision ? t.doubt.change : t.doubt.other}
            </Button>
          )}
        </div>
      )}
      {maySettle && !decision && doubt.code === 'unknown-body' && doubt.clause !== null && (
        <AddBodyFromDoubt planId={planId} doubt={doubt} />
      )}
      {open && maySettle && <AnswerForm doubt={doubt} bodies={bodies} busy={busy} onAnswer={answer} />}
    </li>
  );
}
