import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.mts';
import { oneLanguage } from './one-language.mts';

const api = process.env.DUBAN_API_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [oneLanguage(), react(), compressed()],
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
              priority: 2,
            },
            // What most pages need of antd comes in one piece with the frame; the rest with the page that needs it.
            {
              name: 'antd',
              test: /node_modules[\\/](antd|@rc-component|@ant-design)[\\/]/,
              minShareCount: 30,
              priority: 1,
            },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/, priority: 2 },
          ],
        },
      },
    },
    // The charts are the largest piece, and fetched after the page they stand on.
    chunkSizeWarningLimit: 600,
  },
});
