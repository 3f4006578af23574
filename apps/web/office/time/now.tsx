import { useEffect, useState } from 'react';

/** The browser's time, every `everyMs`: countdowns live by it, decisions never do (the server decides what is late). */
export function useNow(everyMs = 15_000): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
