import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Assets carry the hash of their content in their name, so that they can be kept for ever. */
export default defineConfig({
  root: 'src/console',
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // One chunk: every view needs most of it, and it is read from the disk of the same machine or a near one.
    chunkSizeWarningLimit: 1_500,
  },
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
