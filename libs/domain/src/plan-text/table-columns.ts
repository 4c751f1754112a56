import type { RoleKind } from './parsed-plan';
import { findLabels } from './labels';

/** A column that names bodies. `roles`: of 牵头单位/责任单位 both, in order; `persons`: names of people stand beside. */
export interface RoleColumn {
  kind: 'role';
  roles: RoleKind[];
  text: string;
  persons: boolean;
}

/**
 * What a column of a table of tasks holds: `task` what is to be done, `detail` how and to what end, `value` a figure and
 * `unit` what it is counted in.
 */
export type Column =
  { kind: 'number' | 'task' | 'detail' | 'group' | 'time' | 'value' | 'unit' | 'other' } | RoleColumn;

/** A header of one or two rows. */
export interface Header {
  columns: Column[];
  height: 1 | 2;
}

const MOST_COLUMNS = 24;
const NUMBER = /^(?:序号|编号|项目编号|任务编号|号|No\.?)$/i;
const GROUP = /类别|分类|领域|方面|类型|版块|板块|一级|大项/;
const TIME = /时限|时间|期限|年限|日期|进度|节点/;
const VALUE = /^(?:目标|指标|计划|任务)(?:值|数|量)$|^(?:数量|数值|任务数量|(?:\d{4}年)?(?:计划|目标)(?:值|数|量))$/;
const UNIT = /^(?:计量|度量)单位$/;
const OTHER = /^(?:基期|现状|完成|上年)(?:值|数|量)|备注|说明|依据|来源|成果/;
const DETAIL_END = /(?:措施|内容|要求|目标|标准|步骤|成效|效果|做法|指标|安排|思路|路径)$/;
const TASK = /任务|项目|事项|问题|举措|名称|工作|目标|清单|重点|要点|措施|内容|要求|指标/;
/** The title of a column: a few words without a stop; spaces and a remark in brackets may stand in it. */
const TITLE = /^[\u4e00-\u9fffA-Za-z\d\s\u3000/、.]{0,16}(?:[（(][^（）()]{1,16}[）)])?[：:]?$/;
const BODY = '(?:单位|部门|主体|科室|处室|股室|机构|机关|镇街|街镇|镇办|乡镇|街道|镇村|村居|社区|县区|区县|镇|乡)';
const BODY_ALONE = new RegExp(`^${BODY}$`);
const BODY_END = new RegExp(`${BODY}$`);
const PERSON_END = /(?:领导|人|人员|同志)$/;
/** What may stand before the word for the duty: 县级牵头单位, 整改责任单位. */
const BEFORE_DUTY =
  /^(?:[省市县区镇村级直属]|主要|整改|工作|任务|项目|问题|各|有关|相关|具体|行业|属地|分管|挂钩|包保|包联|对口)*$/;
const BUILDERS = /^(?:建设|业主|项目)单位$|^项目业主$/;
const ROLE_ALONE = /^(?:主要负责|负责|主责|责任|承办|落实|牵头|主办|配合|协办|参与|协同)$/;
const REMARK = /[（(].*$/;
const BLANKS = /[\s\u3000：:]/g;

/**
 * Reads the rows at a place as the header of a table of tasks: each cell is short, and one announces bodies (责任单位,
 * 牵头部门 …) beside something to do. A second row says what the cells above it that span columns are divided into.
 */
export function readHeader(rows: readonly (readonly string[])[], at: number): Header | null {
  const joined = rows[at + 1] ? joinedTitles(rows[at], rows[at + 1]) : null;
  const both = joined && readColumns(joined);
  if (both) return { columns: both, height: 2 };
  const columns = readColumns(rows[at]);
  return columns && { columns, height: 1 };
}

/** True where rows of cells hold the header of a table of tasks. */
export const opensTaskTable = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((_, i) => readHeader(rows, i) !== null);

/** The columns that a single row announces, or null. */
export function readColumns(cells: readonly string[]): Column[] | null {
  if (cells.length < 2 || cells.length > MOST_COLUMNS || !cells.every(isTitle)) return null;
  const columns = cells.map((cell) => columnOf(cell.replace(BLANKS, '')));
  const isBodies = (column: Column): boolean => column.kind === 'role';
  const hasTask = columns.some(({ kind }) => kind === 'task' || kind === 'detail' || kind === 'group');
  // 单位 is a body where nothing else names one, and what a figure is counted in beside a figure or another body.
  const hasValue = columns.some(({ kind }) => kind === 'value');
  const named = columns.filter(isBodies).length;
  cells.forEach((cell, i) => {
    if (cell.replace(BLANKS, '') === '单位' && (named > 1 || hasValue)) columns[i] = { kind: 'unit' };
  });
  return columns.some(isBodies) && hasTask ? columns : null;
}

const isTitle = (cell: string): boolean => TITLE.test(cell) && !/^[\d.\s]+$/.test(cell);

/**
 * The titles of two rows put together, or null where the lower one is no second row of a header: it repeats what is one
 * cell over both rows (or leaves it blank), and divides at least one cell that spans several columns.
 */
function joinedTitles(upper: readonly string[], lower: readonly string[]): string[] | null {
  if (!upper.every(isTitle) || !lower.every(isTitle)) return null;
  let over = '';
  let divided = 0;
  const width = Math.max(upper.length, lower.length);
  const joined: string[] = [];
  for (let i = 0; i < width; i++) {
    const [above, below] = [(upper[i] ?? '').replace(BLANKS, ''), (lower[i] ?? '').replace(BLANKS, '')];
    if (above !== '') over = above;
    const spans = above === '' || (upper[i + 1] ?? '') === '';
    if (below === '' || below === above) {
      joined.push(above);
      continue;
    }
    if (!spans || over === '' || i === 0) return null;
    divided++;
    joined.push(columnOf(below).kind === 'other' || ROLE_ALONE.test(below) ? below + over : below);
  }
  return divided > 1 ? joined : null;
}

function columnOf(written: string): Column {
  const title = written.replace(REMARK, '');
  if (title === '') return { kind: 'other' };
  if (UNIT.test(title)) return { kind: 'unit' };
  const bodies = roleColumn(title, written);
  if (bodies) return bodies;
  const label = findLabels(`${title}：`)[0];
  if (label?.from === 0 && label.meaning.kind === 'time') return { kind: 'time' };
  if (label?.from === 0) return { kind: 'other' };
  if (NUMBER.test(title)) return { kind: 'number' };
  if (VALUE.test(title)) return { kind: 'value' };
  if (GROUP.test(title)) return { kind: 'group' };
  if (TIME.test(title)) return { kind: 'time' };
  if (OTHER.test(title)) return { kind: 'other' };
  if (DETAIL_END.test(title)) return { kind: 'detail' };
  return { kind: TASK.test(title) ? 'task' : 'other' };
}

/** 责任单位, 牵头单位/责任单位, 责任领导及单位, 责任镇街: what a title says of bodies, or null. */
function roleColumn(title: string, text: string): RoleColumn | null {
  if (/^(?:单位|部门)(?:名称)?$/.test(title)) return { kind: 'role', roles: ['unspecified'], text, persons: false };
  const roles: RoleKind[] = [];
  let [persons, duty] = [false, ''];
  for (const part of title.split(/[、/及和或]|(?<!参)与/)) {
    if (PERSON_END.test(part)) {
      persons = true;
      duty = part.replace(PERSON_END, '');
      continue;
    }
    const role = BODY_ALONE.test(part) && duty !== '' ? roleOf(`${duty}单位`) : roleOf(part);
    if (role === null) return null;
    duty = part.replace(BODY_END, '');
    roles.push(role);
  }
  return roles.length > 0 ? { kind: 'role', roles, text, persons } : null;
}

function roleOf(part: string): RoleKind | null {
  if (BUILDERS.test(part)) return 'responsible';
  if (!BODY_END.test(part) && !ROLE_ALONE.test(part)) return null;
  const words = ROLE_ALONE.test(part) ? `${part}单位` : part.replace(BODY_END, '单位');
  const label = findLabels(`${words}：`)[0];
  if (label?.meaning.kind !== 'role' || !BEFORE_DUTY.test(part.slice(0, label.from))) return null;
  return label.meaning.role;
}
