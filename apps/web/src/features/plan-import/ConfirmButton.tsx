import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { acceptProposals, confirmPlan, readStart } from '../../api/commands';
import type { PlanDoubts, PlanStart, PlanView, StartChoices } from '../../api/types';
import { useAsk } from '../../components/leaving/use-ask';
import { problemText } from '../../components/problem-text';
import { useSaying } from '../../components/saying';
import { useCommand } from '../../components/use-command';
import { useWords } from '../../i18n/language';
import { markedFirst, StartQuestions } from './StartQuestions';

interface Props {
  plan: PlanView;
  clauses: number;
  doubts: PlanDoubts;
  /** Leads to a doubt, in the text and in the list. */
  onShow: (number: number) => void;
}

/**
 * How many doubts are in the way, each press leading to the next of them; a way to settle the others as proposed; and the start.
 * Whoever may not confirm sees nothing.
 */
export function ConfirmButton({ plan, clauses, doubts, onShow }: Props) {
  const { t, language } = useWords();
  const { confirm, warning, question } = useAsk();
  const saying = useSaying();
  const navigate = useNavigate();
  const fail = (error: unknown) => saying.error(problemText(error, language, t));
  const [last, setLast] = useState(0);
  const accepting = useCommand({
    run: () => acceptProposals(plan.id),
    done: ({ settled, blocking }) => t.doubt.allAdopted(settled, blocking),
  });
  const confirming = useCommand({
    run: (choices: StartChoices) => confirmPlan(plan.id, choices),
    done: t.source.confirmed,
    onDone: () => void navigate(`/plans/${plan.id}`),
  });
  if (!plan.may.includes('confirm-plan')) return null;
  const missing = doubts.doubts.filter(({ decision, blocking }) => blocking && decision === null);
  // What must be settled is settled by somebody who has seen it.
  const proposed = doubts.doubts.filter(
    ({ decision, proposal, blocking }) => decision === null && proposal !== null && !blocking,
  );
  const goOn = () => {
    const { number } = missing.find((doubt) => doubt.number > last) ?? missing[0];
    setLast(number);
    onShow(number);
  };

  const explain = () =>
    warning({
      title: t.doubt.blockingLeft(missing.length),
      content: (
        <ol className="source-list">
          {missing.map((doubt) => (
            <li key={doubt.number}>
              {doubt.ordinal} {language === 'zh' ? doubt.message : doubt.messageEn}
            </li>
          ))}
        </ol>
      ),
      okText: t.doubt.goThere,
      onOk: () => onShow(missing[0].number),
    });
  const askAbout = (start: PlanStart) => {
    let choices = markedFirst(start);
    confirm({
      title: t.source.confirmQuestion(clauses),
      width: 640,
      content: (
        <>
          {doubts.open > 0 && <p>{t.doubt.stayOpen(doubts.open)}</p>}
          <StartQuestions start={start} onChoose={(chosen) => void (choices = chosen)} />
        </>
      ),
      okText: t.source.confirm,
      cancelText: t.app.cancel,
      onOk: () => confirming.mutateAsync(choices).catch(fail),
    });
  };
  const ask = () => void readStart(plan.id).then(askAbout).catch(fail);
  return (
    <>
      {question}
      {missing.length > 0 ? (
        <Button danger onClick={goOn} title={t.doubt.nextOne} data-testid="doubts-left">
          {t.doubt.blockingLeft(missing.length)}
        </Button>
      ) : (
        <span className="quiet" data-testid="doubts-left">
          {t.doubt.noneBlocking}
        </span>
      )}
      {proposed.length > 0 && (
        <Button
          loading={accepting.isPending}
          onClick={() => accepting.mutate(undefined, { onError: fail })}
          title={missing.length > 0 ? t.doubt.adoptNote : undefined}
          data-testid="accept-proposals"
        >
          {missing.length > 0 ? t.doubt.adoptOthers(proposed.length) : t.doubt.adoptAll(proposed.length)}
        </Button>
      )}
      <Button
        type="primary"
        onClick={missing.length > 0 ? explain : ask}
        loading={confirming.isPending}
        disabled={clauses === 0}
        data-testid="confirm-plan"
      >
        {t.source.confirm}
      </Button>
    </>
  );
}
