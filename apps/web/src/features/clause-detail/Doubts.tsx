import { Panel } from '../../components/Panel';
import type { DoubtView } from '../../api/types';
import { useWords } from '../../i18n/language';
import { answerWords } from '../../components/answer-words';

/** What was doubtful about the clause, and how it was settled before the plan was confirmed. */
export function Doubts({ doubts }: { doubts: DoubtView[] }) {
  const { t, language } = useWords();
  return (
    <Panel title={t.clause.doubts}>
      <ul className="clause-list">
        {doubts.map(({ message, messageEn, quote, decision }, index) => (
          <li key={index}>
            {language === 'zh' ? message : messageEn}
            <div className="quiet">{quote}</div>
            {decision && (
              <div>
                ✓ {answerWords(decision.answer, t)}{' '}
                <span className="quiet">
                  {t.doubt.settledBy(`${decision.as} ${decision.by}`, decision.at.slice(0, 10))}
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
