import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';

interface PreviewedChange<Shown, Applied> {
  preview: () => Promise<Shown>;
  apply: (reason: string) => Promise<Applied>;
  /** What has to be read again once it is applied, or when somebody else was quicker. */
  stale: readonly QueryKey[];
  /** Puts the draft back to what is in force now; without it the page goes on showing what was applied. */
  startAnew?: () => void;
}

/** A change that is shown before it is applied, with `Effect`. */
export function usePreviewedChange<Shown, Applied>({ stale, startAnew, ...calls }: PreviewedChange<Shown, Applied>) {
  const cache = useQueryClient();
  const refresh = () => Promise.all(stale.map((queryKey) => cache.invalidateQueries({ queryKey })));
  const preview = useMutation({ mutationFn: calls.preview });
  const apply = useMutation({
    mutationFn: calls.apply,
    onSuccess: async () => {
      await refresh();
      if (!startAnew) return;
      startAnew();
      preview.reset();
    },
  });
  /** An effect that was shown belongs to what was typed, and to what was in force, then. */
  const forget = () => {
    preview.reset();
    apply.reset();
  };
  return { preview, apply, forget, reload: () => refresh().then(forget) };
}
