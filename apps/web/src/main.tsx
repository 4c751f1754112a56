import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { askAhead, Providers } from './app/Providers';
import { reloadOnceWhenOld } from './app/reload-when-old';
import { router } from './app/routes';
import { restoreTextSize } from './app/text-size';
import { firstWords } from './i18n/language';
import './app/app.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

reloadOnceWhenOld(window);
restoreTextSize();
void askAhead(location.pathname);

const words = await firstWords(!location.pathname.startsWith('/sign-in'));

// In steps: a slow machine answers in between.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <Providers words={words}>
        <RouterProvider router={router} />
      </Providers>
    </StrictMode>,
  ),
);
