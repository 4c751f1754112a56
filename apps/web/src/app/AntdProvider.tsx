import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/language';
import { SayingProvider } from './SayingProvider';
import { theme } from './theme';

/** What every page inside the frame is built of; the sign-in page does without it. */
export function AntdProvider({ children }: { children: ReactNode }) {
  const { language, t } = useWords();
  return (
    <ConfigProvider
      // Without one it speaks English.
      locale={language === 'zh' ? zhCN : undefined}
      theme={theme}
      button={{ autoInsertSpace: false }}
      pagination={{ showSizeChanger: false }}
      renderEmpty={() => <span className="quiet">{t.shell.nothing}</span>}
    >
      <SayingProvider>{children}</SayingProvider>
    </ConfigProvider>
  );
}
