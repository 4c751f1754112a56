import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ahead } from './ahead.mts';
import { compressed } from './compressed.mts';
import { oneLanguage } from './one-language.mts';
import { slimAntd } from './slim-antd.mts';

/** Of antd what only fields and forms are made of. */
const FIELDS =
  /node_modules[\\/](@rc-component[\\/](select|virtual-list|input|form|async-validator)|antd[\\/]es[\\/](select|input|form(?![\\/](context|validateMessagesContext|hooks[\\/]useVariants)))|compute-scroll-into-view|scroll-into-view-if-needed)[\\/]/;
/** What opens over a page: bubbles, lists of choice, windows. */
const POPUPS =
  /node_modules[\\/](@rc-component[\\/](trigger|tooltip|overflow|portal|resize-observer|dialog)|antd[\\/]es[\\/](tooltip|popover|modal[\\/](?!locale)|skeleton))[\\/]/;
const ANTD = /node_modules[\\/](antd|@rc-component|@ant-design)[\\/]/;
const isFrame = (id: string) => ANTD.test(id) && !FIELDS.test(id) && !POPUPS.test(id);

const api = process.env.DUBAN_API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [oneLanguage(), slimAntd(), react(), ahead(), compressed()],
  // The catalogues of the domain are plain data; of its other modules the page uses the types only.
  resolve: { alias: { '@app/domain': fileURLToPath(new URL('../../libs/domain/src', import.meta.url)) } },
  server: { host: '127.0.0.1', proxy: { '/api': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // React changes far less often than our pages, so a browser keeps it over an update. Of antd each page takes what it needs.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack[\\/](react-query|query-core))[\\/]/,
              priority: 5,
            },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 5 },
            // What the first script needs at once.
            {
              name: 'begin',
              test: /vite[\\/]preload-helper|apps[\\/]web[\\/]src[\\/](api[\\/](early|session-mark)|i18n[\\/]load)/,
              priority: 6,
            },
            // What signing in takes; every other page has it as well. One file: each has headers and a place in the queue.
            {
              name: 'door',
              test: /apps[\\/]web[\\/]src[\\/](api[\\/]|i18n[\\/](door|sign-in|language|word-of)|components[\\/](leaving[\\/](layers|router-window|window-entry)|Panel|ProblemAlert|problem-text|LanguageButton|session-end|world|text-size)|features[\\/]sign-in[\\/](?!ReturnPage|SignInAgain))/,
              priority: 4,
            },
            // What most pages need of antd comes in one piece with the frame, without fields and what opens over a page, which most
            // begin without; the rest with the page that needs it.
            { name: 'antd', test: isFrame, minShareCount: 30, priority: 3 },
            { name: 'popups', test: POPUPS, minShareCount: 20, priority: 2 },
            { name: 'fields', test: FIELDS, minShareCount: 30, priority: 2 },
            {
              // Of the components those that stand on most pages and are not made of fields or windows.
              name: 'frame',
              test: /apps[\\/]web[\\/]src[\\/](app[\\/](shell[\\/](?!IdentityWaits)|RequireSession|AntdProvider|theme)|i18n[\\/]section-keys|features[\\/](work[\\/]WorkDialogs|sheets[\\/](LedgerButtons|SheetUpload|sheets\.css))|components[\\/](Bodies|Choice|CountBadge|DateText|DueText|LightTag|Loaded|PageTitle|PrintButton|ProgressLine|Track|Waiting\.|WhyDate|choice|dates|filter-rows|floating|leaving[\\/]use-back|light|loaded|moment|percentages|request-keys|saying|short-title|shown-as|stacked|stage-of|track|use-command|use-printing|use-world|version-name|work-item))/,
              priority: 1,
            },
            // Last, so that it is nothing but its own.
            {
              name: 'board',
              test: /node_modules[\\/]@tanstack[\\/](react-virtual|virtual-core)|apps[\\/]web[\\/]src[\\/]features[\\/]plan-board[\\/](?!gantt|UrgeDialog|ChoiceFields)/,
              priority: 0,
            },
          ],
        },
      },
    },
    // The charts are the largest piece, and fetched after the page they stand on.
    chunkSizeWarningLimit: 600,
  },
});
