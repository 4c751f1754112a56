/** The title of an obligation beside its clause: 2018年上半年进展报告：开展详查 need not say 开展详查 again. */
export function shortTitle(title: string, heading: string): string {
  const repeated = `：${heading}`;
  return title.length > repeated.length && title.endsWith(repeated) ? title.slice(0, -repeated.length) : title;
}
