import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { theme } from './theme';

/** What every page inside the frame is built of; the sign-in page does without it. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      pagination={{ showSizeChanger: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
