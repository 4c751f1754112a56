import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { Problem } from '../api/problem';
import { keys } from '../api/queries';
import { LanguageProvider, useWords } from '../i18n/language';
import { theme } from './theme';

const isRefused = (error: unknown) => error instanceof Problem && error.status >= 400 && error.status < 500;

const queries = new QueryClient({
  queryCache: new QueryCache({
    // A session that has ended shows the sign-in page, whichever screen noticed first.
    onError: (error) => {
      if (error instanceof Problem && error.status === 401) queries.setQueryData(keys.session, null);
    },
  }),
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
