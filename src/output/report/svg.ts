/** echarts on the server: a chart becomes an image that needs no script and no style of its own. */
import {
  CustomChart,
  type CustomSeriesOption,
  ScatterChart,
  type ScatterSeriesOption,
} from 'echarts/charts';
import { GridComponent, type GridComponentOption } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { escaped, Html } from '../html/html.js';

use([CustomChart, ScatterChart, GridComponent, SVGRenderer]);

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What there is to see, for those who do not. */
  readonly label: string;
  readonly option: ComposeOption<CustomSeriesOption | ScatterSeriesOption | GridComponentOption>;
}

/** Colours are variables of the page, so that the chart is dark where the page is. */
export const INK = 'var(--ink)';
export const SOFT = 'var(--soft)';
export const LINE = 'var(--line)';

export function draw({ width, height, label, option }: Drawing): Html {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...option });
    return new Html(plain(chart.renderToSVGString(), { width, height, label }));
  } finally {
    chart.dispose();
  }
}

/**
 * Texts in it are escaped, so quotes and angle brackets are its own. Styles become attributes, which a
 * Content-Security-Policy lets pass; what only serves a pointer goes.
 */
const plain = (svg: string, { width, height, label }: Omit<Drawing, 'option'>): string =>
  svg
    .replace(/<style[^<>]*>[^<]*(?:<!\[CDATA\[[^<\]]*\]\]>[^<]*)?<\/style>/gu, '')
    .replace(/ (?:class|ecmeta_\w+|pointer-events|xml:space)="[^"]*"/gu, '')
    .replace(/ style="[^"]*?(?<size>\d{1,4})px[^"]*"/gu, ' font-size="$<size>"')
    .replace(
      /^<svg[^>]*>/u,
      `<svg role="img" aria-label="${escaped(label)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    );
