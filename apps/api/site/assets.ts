import { existsSync, readFileSync, statSync } from 'node:fs';
import { Injectable } from '@nestjs/common';

/** Addresses of what Vite built for the citizen's pages; empty where it has not been built. */
export interface SiteAssets {
  styles: string[];
  script: string | null;
}

interface ManifestEntry {
  file: string;
  css?: string[];
}

/** Reads Vite's manifest again when a build has replaced it, so that a watch build needs no restart. */
@Injectable()
export class SiteAssetFiles {
  private readAt = 0;
  private assets: SiteAssets = { styles: [], script: null };

  constructor(private readonly manifest: string) {}

  current(): SiteAssets {
    if (!existsSync(this.manifest)) return { styles: [], script: null };
    const changedAt = statSync(this.manifest).mtimeMs;
    if (changedAt !== this.readAt) {
      this.assets = assetsOf(readFileSync(this.manifest, 'utf8'));
      this.readAt = changedAt;
    }
    return this.assets;
  }
}

function assetsOf(manifest: string): SiteAssets {
  const entries = JSON.parse(manifest) as Record<string, ManifestEntry | undefined>;
  const style = entries['citizen/citizen.css'];
  const script = entries['citizen/main.ts'];
  const styles = [style?.file, ...(script?.css ?? [])].flatMap((file) => (file ? [`/${file}`] : []));
  return { styles, script: script ? `/${script.file}` : null };
}
