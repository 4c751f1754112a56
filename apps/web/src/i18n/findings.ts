/** The words of what a person found. */
export const findingsZh = {
  title: '问题登记',
  record: '登记问题',
  meaning:
    '登记人查实的问题：突出问题、恶化和群众反映直接约谈，弄虚作假和失职建议移送，耕地下降先向镇预警。均须附佐证。',
  kind: '问题类别',
  kinds: {
    'prominent-problem': '环境问题突出',
    deterioration: '环境质量恶化',
    complaints: '群众反映强烈',
    'falsified-data': '数据弄虚作假',
    dereliction: '失职渎职',
    'farmland-decline': '优先保护类耕地减少或下降',
  },
  ladder: '阶梯',
  body: '单位',
  clause: '涉及条款（可不填）',
  text: '问题情况',
  evidenceRequired: '请上传佐证材料。',
  on: '登记日期',
  by: '登记人',
  none: '没有登记的问题。',
};

export const findingsEn: typeof findingsZh = {
  title: 'Findings',
  record: 'Record a finding',
  meaning:
    'What somebody found and can prove: a prominent problem, a deterioration or complaints lead to an interview, falsified data and dereliction to a proposed referral, declining farmland to a warning of the town. Evidence is needed.',
  kind: 'Kind',
  kinds: {
    'prominent-problem': 'Prominent problem',
    deterioration: 'Deterioration',
    complaints: 'Complaints',
    'falsified-data': 'Falsified data',
    dereliction: 'Dereliction',
    'farmland-decline': 'Decline of protected farmland',
  },
  ladder: 'Ladder',
  body: 'Body',
  clause: 'Clause (may be left out)',
  text: 'What was found',
  evidenceRequired: 'Attach evidence.',
  on: 'Recorded',
  by: 'By',
  none: 'Nothing was recorded.',
};
