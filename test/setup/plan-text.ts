/**
 * The text of a plan as a county issues it, with the clauses a test needs.
 *
 * @param clauses from the first chapter on, e.g. `一、查清底数\n\n（一）摸清林地。2018年年底前完成取样。（县林业局负责）`
 */
export function planText(clauses: string, title = '某县土壤污染防治工作方案'): string {
  return `某县人民政府办公室

某府办〔2017〕1号

某县人民政府办公室
2017年6月29日

${title}

${clauses}
`;
}
