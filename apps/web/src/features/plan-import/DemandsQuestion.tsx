import { useState } from 'react';
import { Alert, Checkbox, InputNumber, Select } from 'antd';
import type { PlanStart } from '../../api/types';
import { useWords } from '../../i18n/language';
import {
  keyOf,
  needsRhythm,
  proposedChoice,
  proposedChoices,
  type DemandChoice,
  type FoundDemand,
} from './demand-choices';

interface Props {
  start: PlanStart;
  onChoose: (demands: DemandChoice[]) => void;
}

/** What the clauses ask of each town, whenever something happens, or to be put on record: taken up or left, one by one. */
export function DemandsQuestion({ start: { demands, towns }, onChoose }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState(() => proposedChoices({ demands, towns }));
  const choose = (all: DemandChoice[]) => {
    setChosen(all);
    onChoose(all);
  };
  const of = (demand: FoundDemand) => chosen.find((one) => keyOf(one) === keyOf(demand));
  const change = (demand: FoundDemand, some: Partial<DemandChoice>) =>
    choose(chosen.map((one) => (keyOf(one) === keyOf(demand) ? { ...one, ...some } : one)));
  const take = (demand: FoundDemand, taken: boolean) =>
    choose(taken ? [...chosen, proposedChoice(demand, towns)] : chosen.filter((one) => keyOf(one) !== keyOf(demand)));
  return (
    <>
      <Alert type="info" showIcon title={t.start.demands(demands.length)} />
      <ul className="source-list demand-list">
        {demands.map((demand) => {
          const choice = of(demand);
          const isGroup = demand.kind === 'group';
          return (
            <li key={keyOf(demand)} data-testid={`demand-${keyOf(demand)}`}>
              <Checkbox
                checked={choice !== undefined}
                disabled={isGroup}
                onChange={({ target }) => take(demand, target.checked)}
              >
                {demand.ordinal} <b>{t.start.demandKinds[demand.kind]}</b>：{demand.words}
                {demand.filedWith !== null && <span className="quiet"> {t.start.filedWith(demand.filedWith)}</span>}
                {demand.by.length > 0 && (
                  <span className="quiet"> {t.start.owedBy(demand.by.join(t.app.listComma))}</span>
                )}
              </Checkbox>
              {choice?.towns && (
                <Select
                  mode="multiple"
                  data-testid="demand-towns"
                  aria-label={t.start.towns}
                  style={{ width: '100%' }}
                  value={choice.towns}
                  status={choice.towns.length === 0 ? 'error' : undefined}
                  onChange={(value: string[]) => change(demand, { towns: value })}
                  options={towns.map((value) => ({ value, label: value }))}
                />
              )}
              {choice && needsRhythm(demand) && (
                <Select
                  data-testid="demand-every"
                  aria-label={t.start.demandEvery}
                  value={choice.every}
                  onChange={(every) => change(demand, { every })}
                  options={[1, 3, 6, 12].map((value) => ({ value, label: t.start.every[value as 1 | 3 | 6 | 12] }))}
                />
              )}
              {choice?.rule && (
                <span>
                  <Select
                    data-testid="demand-rule"
                    aria-label={t.start.demandRule}
                    value={choice.rule.kind}
                    onChange={(kind) => change(demand, { rule: { ...choice.rule!, kind } })}
                    options={(['working-days', 'days', 'days-before', 'working-days-before'] as const).map((value) => ({
                      value,
                      label: t.start.rules[value],
                    }))}
                  />
                  <InputNumber
                    aria-label={t.start.demandRule}
                    min={0}
                    max={365}
                    precision={0}
                    value={choice.rule.n}
                    onChange={(n) => change(demand, { rule: { ...choice.rule!, n: n ?? 0 } })}
                    suffix={t.start.daysUnit}
                  />
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
