import { join, resolve } from 'node:path';

/** The clone this script lives in; everything it starts, keeps and builds stays inside. */
export const root = resolve(import.meta.dirname, '..', '..');

/** What is kept between starts: data directories, secrets, logs, chosen ports, stamps. */
export const dataDir = join(root, '.data');
export const vendorDir = join(dataDir, 'vendor');

export const cli = join(root, 'dist/apps/cli/main.js');
export const api = join(root, 'dist/apps/api/main.js');
export const worker = join(root, 'dist/apps/worker/main.js');
