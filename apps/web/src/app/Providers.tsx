import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { isRefused } from '../components/problem-text';
import { LanguageProvider, useWords } from '../i18n/language';
import { sessionEnded } from './session-end';
import { theme } from './theme';

/** A session that has ended is noticed by whichever screen or button asks first. */
const onError = (error: unknown) => {
  if (error instanceof Problem && error.code === 'not-signed-in') sessionEnded(queries);
};

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: { retry: (failures, error) => !isRefused(error) && failures < 2, staleTime: 1_000 },
  },
});

function AntdProvider({ children }: { children: ReactNode }) {
  const { language } = useWords();
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <App>{children}</App>
    </ConfigProvider>
  );
}

export function Providers({ children }: { children: ReactNode }) {
  return (
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <AntdProvider>{children}</AntdProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}
