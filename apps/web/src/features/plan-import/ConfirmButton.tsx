import { Button } from 'antd';
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
  /** Leads to a doubt in the text. */
  onShow: (number: number) => void;
}

/** How many doubts are in the way, a way to settle all as proposed, and the start. Whoever may not confirm sees nothing. */
export function ConfirmButton({ plan, clauses, doubts, onShow }: Props) {
  const { t, language } = useWords();
  const { confirm, warning, question } = useAsk();
  const saying = useSaying();
  const navigate = useNavigate();
  const fail = (error: unknown) => saying.error(problemText(error, language, t));
  const accepting = useCommand({ run: () => acceptProposals(plan.id), done: t.doubt.allAdopted });
  const confirming = useCommand({
    run: (choices: StartChoices) => confirmPlan(plan.id, choices),
    done: t.source.confirmed,
    onDone: () => void navigate(`/plans/${plan.id}`),
  });
  if (!plan.may.includes('confirm-plan')) return null;
  const missing = doubts.doubts.filter(({ decision, blocking }) => blocking && decision === null);
  const proposed = doubts.doubts.filter(({ decision, proposal }) => decision === null && proposal !== null);

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
      <span className={missing.length > 0 ? 'due-late' : 'quiet'} data-testid="doubts-left">
        {missing.length > 0 ? t.doubt.blockingLeft(missing.length) : t.doubt.noneBlocking}
      </span>
      {proposed.length > 0 && (
        <Button
          loading={accepting.isPending}
          onClick={() => accepting.mutate(undefined, { onError: fail })}
          data-testid="accept-proposals"
        >
          {t.doubt.adoptAll(proposed.length)}
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
