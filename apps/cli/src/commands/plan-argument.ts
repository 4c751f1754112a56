/** How the commands that read a plan describe their argument. */
export const PLAN_FILE =
  '方案文件（.docx .doc .wps .pdf .ofd .xlsx .html .txt，- 表示标准输入的文字） / plan file, - for text from standard input';
