import { useSearchParams } from 'react-router';
import { useUser } from '../session/signed-in';
import type { Choice } from './queries';

/** What is chosen stands in the address, so that it can be sent on and survives a change of the tab. */
export function useChoice(): { choice: Choice; choose: (change: Partial<Choice>) => void; search: string } {
  const { opdCode } = useUser();
  const [params, setParams] = useSearchParams();
  const choice: Choice = {
    period: params.get('periode') ?? '',
    unit: params.get('unit') ?? opdCode ?? '',
    instrument: params.get('instrumen') ?? '',
  };
  const choose = (change: Partial<Choice>) => {
    const next = { ...choice, ...change };
    setParams(
      new URLSearchParams([
        ...(next.period ? [['periode', next.period]] : []),
        ...(next.unit && next.unit !== opdCode ? [['unit', next.unit]] : []),
        ...(next.instrument ? [['instrumen', next.instrument]] : []),
      ]),
      { replace: true },
    );
  };
  const search = params.toString();
  return { choice, choose, search: search === '' ? '' : `?${search}` };
}
