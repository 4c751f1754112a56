import { words } from '../words';
import type { PersonActTerms } from './terms';

/** The acts on a plan and its clauses. */
export const PLAN_ACTS = {
  'import-plan': {
    on: 'county',
    words: words('导入方案', 'Import'),
    events: ['plan-imported'],
    routes: ['POST plans', 'POST plans/text'],
  },
  'settle-doubts': {
    on: 'plan',
    words: words('处理疑点', 'Settle'),
    events: ['doubt-settled'],
    routes: ['PUT plans/:id/doubts/:number/decision', 'POST plans/:id/doubts/proposals'],
  },
  'correct-reading': {
    on: 'plan',
    words: words('更正', 'Correct'),
    events: ['reading-corrected'],
    routes: ['POST plans/:id/corrections', 'DELETE plans/:id/corrections/:number'],
  },
  'confirm-plan': {
    on: 'plan',
    words: words('确认方案', 'Confirm'),
    events: ['plan-confirmed'],
    routes: ['POST plans/:id/confirm'],
  },
  'amend-plan': {
    on: 'plan',
    words: words('采用新版本', 'Take over'),
    events: ['plan-amended'],
    routes: ['POST plans/:id/amendment'],
  },
  'adopt-policy': {
    on: 'plan',
    words: words('改用督办阶梯新版本', 'Move to another version'),
    events: ['policy-moved'],
    routes: ['PUT plans/:id/policy'],
  },
  'note-in-ledger': {
    on: 'plan',
    words: words('批注台账', 'Note'),
    events: ['ledger-noted'],
    routes: ['POST plans/:id/ledger'],
  },
  'urge-owners': {
    on: 'plan',
    words: words('催办', 'Urge'),
    events: ['urged', 'urged-by-hand'],
    routes: ['POST plans/:id/urgings'],
  },
  'draw-spot-checks': {
    on: 'plan',
    words: words('随机抽查', 'Draw'),
    events: ['spot-checks-drawn'],
    routes: ['POST plans/:id/spot-checks'],
  },
  'record-finding': {
    on: 'plan',
    words: words('登记问题', 'Record a finding'),
    events: ['finding-recorded'],
    routes: ['POST plans/:id/findings'],
  },
  'file-statement': {
    on: 'plan',
    words: words('登记异议或问题报告', 'File'),
    events: ['statement-filed'],
    routes: ['POST plans/:id/statements'],
  },
  'draft-restriction': {
    on: 'plan',
    words: words('拟提限批建议', 'Propose a restriction'),
    events: ['restriction-drafted'],
    routes: ['POST plans/:id/restrictions'],
  },
  'set-target': {
    on: 'clause',
    words: words('登记指标', 'Set the figure'),
    events: ['target-set'],
    routes: ['POST clauses/:id/target-figures', 'POST headline-indicators/:id/target-figures'],
  },
  'record-instruction': {
    on: 'clause',
    words: words('登记批示', 'Record an instruction'),
    events: ['instruction-recorded'],
    routes: ['POST clauses/:id/instructions'],
  },
  'open-register': {
    on: 'clause',
    words: words('建立清单', 'Open a register'),
    events: ['register-opened'],
    routes: ['POST clauses/:id/registers'],
  },
  'file-register': {
    on: 'register',
    words: words('更新清单', 'File'),
    events: ['register-filed'],
    routes: ['POST registers/:id/versions'],
  },
} as const satisfies Record<string, PersonActTerms>;
