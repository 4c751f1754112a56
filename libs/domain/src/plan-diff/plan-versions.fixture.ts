import { parsePlan } from '../plan-text';
import type { ParsedPlan } from '../plan-text';

/** A clause of an invented plan, in the parts a later version may change. */
export interface Sketch {
  heading: string;
  task: string;
  due: string;
  tail: string;
}

const HEADINGS = [
  '摸清底数',
  '修订规程',
  '联网监测',
  '培训人员',
  '公布结果',
  '清运渣土',
  '更换设备',
  '巡查河道',
  '核对台账',
];
const TASKS = [
  '逐户登记辖区内的旧水井并绘制分布图',
  '把现行操作规程按新标准重写一遍后分发到班组',
  '在十二个断面装上自动采样器并接入平台',
  '请三位讲师为村级管护员各上两堂课',
  '在公告栏和网站贴出每座桥梁的检查结论',
  '将堆在老砖厂空地的渣土全部运往消纳场',
  '淘汰使用超过十五年的锅炉并完成验收',
  '沿主河道徒步查看护坡和闸门并拍照留底',
  '对照发票逐笔核实购置农机的补贴款项',
];
const BODIES = ['县甲局', '县乙局', '县丙局', '县丁办'];

/** The nth clause of the invented plan; no two are alike. */
export const sketch = (n: number): Sketch => ({
  heading: HEADINGS[n % HEADINGS.length],
  task: TASKS[n % TASKS.length],
  due: `${2018 + (n % 3)}年${1 + (n % 12)}月底前`,
  tail: `（${BODIES[n % 4]}牵头，${BODIES[(n + 1) % 4]}配合）`,
});

const HAN = '一二三四五六七八九十';

/** Reads the plan that these clauses make. */
export function planOf(clauses: readonly Sketch[]): ParsedPlan {
  const items = clauses.map(({ heading, task, due, tail }, i) => `（${HAN[i]}）${heading}。${due}，${task}。${tail}`);
  return parsePlan(`某县旧井整治工作方案\n\n一、主要任务\n\n${items.join('\n\n')}\n`).plan;
}
