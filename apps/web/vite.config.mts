import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const api = process.env.TANGGAP_API ?? `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/** In development every page of the office is its index.html, as the api serves it in production. */
function officeFallback(): Plugin {
  return {
    name: 'office-fallback',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const path = request.url?.split('?')[0] ?? '';
        if (/^\/office(\/[^.@]*)?$/.test(path)) request.url = '/office/index.html';
        next();
      });
    },
  };
}

/** Compressed once here, at the best level, since hashed files never change; the api sends what the browser takes. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const assets = join(dir, 'assets');
      for (const name of await readdir(assets)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const content = await readFile(join(assets, name));
        await writeFile(join(assets, `${name}.br`), brotliCompressSync(content));
        await writeFile(join(assets, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}

/**
 * One build for both faces. The api serves `dist/web/assets` under `/assets/` (hashed names, cache for ever) and
 * `dist/web/office/index.html` for every path under `/office`; it finds the citizen's files in `.vite/manifest.json`
 * by the keys `citizen/main.ts` and `citizen/citizen.css`.
 */
export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [react(), officeFallback(), precompress()],
  build: {
    outDir: resolve(root, '../../dist/web'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    cssTarget: ['chrome107', 'safari16', 'firefox110'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rollupOptions: {
      input: {
        office: resolve(root, 'office/index.html'),
        citizen: resolve(root, 'citizen/main.ts'),
        'citizen-style': resolve(root, 'citizen/citizen.css'),
      },
    },
  },
  server: {
    port: 5173,
    strictPort: true,
    host: '127.0.0.1',
    proxy: { '^/(?!office|design|@|node_modules)': { target: api, changeOrigin: false } },
    fs: { allow: [resolve(root, '../..')] },
  },
});
