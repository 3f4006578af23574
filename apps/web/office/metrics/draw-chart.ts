import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LegacyGridContainLabel } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartSpec } from '../../../../libs/compliance/domain/charts';

const parts = [GridComponent, LegendComponent, TooltipComponent, AriaComponent, LegacyGridContainLabel];
use([BarChart, LineChart, ...parts, SVGRenderer]);

export interface DrawnChart {
  show: (spec: ChartSpec) => void;
  resize: () => void;
  dispose: () => void;
}

/** The only file that knows ECharts: it is loaded when the first chart is shown. */
export function drawChart(into: HTMLElement, onClick: (index: number) => void): DrawnChart {
  const chart = init(into, null, { renderer: 'svg' });
  chart.on('click', ({ dataIndex }) => onClick(dataIndex));
  return {
    show: (spec) => chart.setOption(spec, { notMerge: true }),
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  };
}
