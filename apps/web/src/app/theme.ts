import type { ThemeConfig } from 'antd';

/** System fonts only: nothing is fetched from elsewhere. The last Chinese names are those this project ships. */
const FONTS =
  '-apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", FandolHei, sans-serif';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e8c',
    colorLink: '#1f4e8c',
    colorTextBase: '#1c2430',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    fontFamily: FONTS,
    fontSize: 14,
  },
  components: {
    Table: { cellPaddingBlock: 8, cellPaddingInline: 10, headerBg: '#f0f2f5', headerSplitColor: 'transparent' },
    Progress: { defaultColor: '#1f4e8c' },
  },
};
