import type { RoleKind } from './parsed-plan';
import { findLabels } from './labels';

/** What a column of a table of tasks holds. */
export type Column =
  { kind: 'number' | 'task' | 'group' | 'time' | 'other' } | { kind: 'role'; role: RoleKind; text: string };

const NUMBER = /^(?:序号|编号|项目编号|任务编号|号)$/;
const TASK = /措施|内容|任务|事项|要求|举措|工作|项目|目标|清单|重点/;
const GROUP = /类别|分类|领域|方面|类型|版块|板块|一级|大项/;
const TIME = /时限|时间|期限|进度|节点/;
const OTHER = /备注|说明|依据|来源|成果|指标/;
/** The title of a column: a few words without a stop; spaces and a unit in brackets may stand in it. */
const TITLE = /^[\u4e00-\u9fff\s\u3000/]{0,14}(?:[（(][^（）()]{1,12}[）)])?[：:]?$/;
const BODIES = /单位|部门|主体|科室|处室|股室|机构/;

/**
 * Reads a row as the header of a table of tasks. Null unless each cell is short and one announces bodies (责任单位,
 * 牵头部门 …) beside something to do.
 */
export function readColumns(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.length > 16 || !cells.every((cell) => TITLE.test(cell))) return null;
  const columns = cells.map((cell) => columnOf(cell.replace(/[\s\u3000：:]/g, '')));
  const hasRole = columns.some((column) => column.kind === 'role');
  const hasTask = columns.some((column) => column.kind === 'task' || column.kind === 'group');
  return hasRole && hasTask ? columns : null;
}

function columnOf(title: string): Column {
  const label = findLabels(`${title.replace(/[（(].*/, '')}：`)[0];
  if (label?.from === 0 && label.meaning.kind === 'role' && BODIES.test(title)) {
    return { kind: 'role', role: label.meaning.role, text: title };
  }
  if (/^(?:单位|部门)$/.test(title)) return { kind: 'role', role: 'unspecified', text: title };
  if (label?.from === 0 && label.meaning.kind === 'time') return { kind: 'time' };
  if (label?.from === 0) return { kind: 'other' };
  if (NUMBER.test(title)) return { kind: 'number' };
  if (GROUP.test(title)) return { kind: 'group' };
  if (TIME.test(title)) return { kind: 'time' };
  if (OTHER.test(title)) return { kind: 'other' };
  return { kind: TASK.test(title) ? 'task' : 'other' };
}
