import type { Column, Value } from '@app/domain/register';
import { GRADES } from '@app/domain/vocabulary';
import type { AssessmentYearView } from '@app/persistence/read-models';

const column = (title: string, type: Column['type'] = 'text'): Column => ({
  title,
  type,
  required: false,
  choices: [],
});

/** 考核成绩表, as the office prints it. */
export const STANDING_COLUMNS: readonly Column[] = [
  column('组别'),
  column('名次', 'number'),
  column('单位'),
  column('得分', 'number'),
  column('等次'),
  column('任务数', 'number'),
  column('备注'),
];

/** A row for each body, by group and place. */
export const standingRows = ({ league, scheme }: AssessmentYearView): Value[][] =>
  league.map(({ group, place, body, score, grade, tasks, fewItems }) => {
    const named = scheme.groups.find(({ id }) => id === group)?.words.zh ?? null;
    return [named, place, body, score, GRADES[grade].words.zh, tasks, fewItems ? '任务少，分数仅供参考' : null];
  });
