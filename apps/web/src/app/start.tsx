import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import type { Spoken } from '../i18n/load';
import { askAhead, Providers } from './Providers';
import { router } from './routes';
import { restoreTextSize } from '../components/text-size';

/** Puts the page into the document, once its words are here. */
export async function start(coming: Promise<Spoken>): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root.');
  restoreTextSize();
  void askAhead(location.pathname);
  const words = await coming;
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
}
