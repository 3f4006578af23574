import { useEffect, useRef, useState } from 'react';
import type { ChartPalette, ChartSpec } from '../../../../libs/compliance/domain/charts';
import { useLanguage, type Lang } from '../text/language';
import type { DrawnChart } from './draw-chart';
import { countInWords } from './numbers';

interface ChartProps {
  title: string;
  height: number;
  spec: (palette: ChartPalette) => ChartSpec;
  /** What leads on from a bar, by its place. */
  onClick?: (index: number) => void;
}

function paletteOf(element: HTMLElement, lang: Lang): ChartPalette {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    first: token('--tg-primary'),
    second: token('--tg-scale'),
    line: token('--tg-accent'),
    ink: token('--tg-ink'),
    rule: token('--tg-line-strong'),
    font: style.fontFamily,
    amount: (count) => countInWords(count, lang),
  };
}

/** A chart beside which the same numbers stand as text: for whoever can't see it, it is only its title. */
export function Chart({ title, height, spec, onClick }: ChartProps) {
  const { lang } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<DrawnChart | null>(null);
  const click = useRef(onClick);
  click.current = onClick;

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let chart: DrawnChart | null = null;
    let gone = false;
    const watch = new ResizeObserver(() => chart?.resize());
    void import('./draw-chart').then(({ drawChart }) => {
      if (gone) return;
      chart = drawChart(element, (index) => click.current?.(index));
      watch.observe(element);
      setDrawn(chart);
    });
    return () => {
      gone = true;
      watch.disconnect();
      chart?.dispose();
    };
  }, []);

  useEffect(() => {
    if (drawn && place.current) drawn.show(spec(paletteOf(place.current, lang)));
  }, [drawn, spec, lang]);

  return (
    <div
      ref={place}
      className="of-chart"
      role="img"
      aria-label={title}
      data-clickable={onClick ? '' : undefined}
      style={{ height }}
    />
  );
}
