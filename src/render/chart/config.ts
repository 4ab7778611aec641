import type { Lang } from '../../core/text.ts';
import { fontStack, theme } from '../theme.ts';
import type { JsonObject } from './json.ts';

export const CHART_WIDTH = 800;
export const CHART_PADDING = 16;

/** Months and weekdays as Chinese charts write them; English is Vega's own. */
const CHINESE_TIME = {
  dateTime: '%Y年%-m月%-d日 %X',
  date: '%Y-%m-%d',
  time: '%H:%M:%S',
  periods: ['上午', '下午'],
  days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  shortDays: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  months: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  shortMonths: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
};

/** The theme as a Vega-Lite configuration. */
export function chartConfig(lang: Lang): JsonObject {
  const { fonts, surface, palette, sequential, diverging } = theme();
  return {
    font: fontStack(fonts),
    background: surface,
    padding: CHART_PADDING,
    // Roles of single marks in ARIA are English words without a use here: the whole picture has a title and a description.
    aria: false,
    customFormatTypes: true,
    ...(lang === 'zh' ? { locale: { time: CHINESE_TIME } } : {}),
    view: { stroke: null, continuousWidth: CHART_WIDTH, continuousHeight: 300, discreteHeight: { step: 26 } },
    range: {
      category: [...palette],
      heatmap: [...sequential],
      ramp: [...sequential],
      ordinal: [...sequential],
      diverging: [...diverging],
    },
    ...titles(),
    ...axes(),
    ...legends(),
    ...marks(),
  };
}

function titles(): JsonObject {
  const { sizes, ink, muted } = theme();
  return {
    title: {
      anchor: 'start',
      frame: 'bounds',
      fontSize: sizes.title,
      fontWeight: 600,
      color: ink,
      offset: 14,
      subtitleFontSize: sizes.subtitle,
      subtitleColor: muted,
      subtitlePadding: 5,
    },
  };
}

/** Labels and titles of axes, legends and headers alike. */
function guideText(): JsonObject {
  const { sizes, ink, muted } = theme();
  return {
    labelFontSize: sizes.label,
    titleFontSize: sizes.label,
    labelColor: ink,
    titleColor: muted,
    titleFontWeight: 400,
    labelLimit: 220,
  };
}

function axes(): JsonObject {
  const { line, grid } = theme();
  // Titles of vertical axes stand above them and are read without turning the head.
  const above = { titleAngle: 0, titleAnchor: 'end', titleBaseline: 'bottom', titleX: 0, titleY: -10 };
  return {
    axis: { ...guideText(), titlePadding: 8, labelPadding: 6, domainColor: line, tickColor: line, gridColor: grid },
    axisLeft: { ...above, titleAlign: 'left' },
    axisRight: { ...above, titleAlign: 'right' },
    axisQuantitative: { domain: false, ticks: false, tickCount: 5 },
    axisDiscrete: { grid: false, ticks: false, labelAngle: 0, labelOverlap: 'greedy' },
    axisTemporal: { grid: false, tickCount: 8 },
  };
}

function legends(): JsonObject {
  const text = guideText();
  return {
    // The offset leaves room for the titles above vertical axes, which Vega does not count.
    legend: {
      ...text,
      orient: 'top',
      direction: 'horizontal',
      offset: 28,
      symbolSize: 90,
      columnPadding: 16,
      gradientLength: 160,
    },
    header: text,
  };
}

function marks(): JsonObject {
  const { palette, ink, muted, surface, sizes } = theme();
  return {
    mark: { color: palette[0] ?? ink },
    bar: { cornerRadiusEnd: 2, discreteBandSize: { band: 0.72 } },
    line: { strokeWidth: 2.25, strokeCap: 'round', strokeJoin: 'round' },
    area: { opacity: 0.18, line: { strokeWidth: 2.25 } },
    point: { filled: true, size: 45, opacity: 1 },
    rect: { stroke: surface, strokeWidth: 1 },
    rule: { color: muted },
    text: { color: ink, fontSize: sizes.label },
  };
}
