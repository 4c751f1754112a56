import type { ThemeConfig } from 'antd';

export const theme: ThemeConfig = {
  token: {
    colorPrimary: '#1f4e8c',
    colorLink: '#1f4e8c',
    colorTextBase: '#1c2430',
    // At least 4.5 to 1 on white and on the ground of the page (WCAG 2.2, 1.4.3), also for what only hints.
    colorTextPlaceholder: '#616b78',
    colorTextDescription: '#5a6470',
    colorTextDisabled: '#616b78',
    // What is chosen stands on a light blue; what the library derives from the dark one is grey.
    colorPrimaryBg: '#e3ecf7',
    colorPrimaryBgHover: '#d3e0f2',
    controlItemBgActive: '#e3ecf7',
    controlItemBgActiveHover: '#d3e0f2',
    colorBgLayout: '#f4f5f7',
    borderRadius: 4,
    fontFamily: 'var(--fonts)',
    fontSize: 14,
  },
  components: {
    Table: {
      cellPaddingBlock: 8,
      cellPaddingInline: 10,
      headerBg: '#f0f2f5',
      headerSplitColor: 'transparent',
      rowSelectedBg: '#f3f7fc',
      rowSelectedHoverBg: '#e3ecf7',
    },
    Progress: { defaultColor: '#1f4e8c' },
  },
};
