import type { Workbook, Worksheet } from 'exceljs';
import type { Lang } from '../../core/text.ts';
import { drawChart } from '../chart/draw.ts';
import { rasterise } from '../png.ts';
import type { DrawableChart } from '../select.ts';

const ROW_PIXELS = 20;
/** What a page of A4 holds at the scale below, at which a chart is as wide as the page. */
const PAGE_ROWS = 62;
const PAGE_SCALE = 78;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 };

/** All charts below one another on a sheet of their own, so that data sheets hold nothing but data. */
export async function addChartSheet(
  workbook: Workbook,
  name: string,
  charts: readonly DrawableChart[],
  lang: Lang,
): Promise<Worksheet> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    properties: { defaultRowHeight: 15 },
    pageSetup: { orientation: 'portrait', paperSize: 9, scale: PAGE_SCALE, margins: MARGINS },
  });
  let row = 1;
  let pageStart = 0;
  for (const { base64, width, height } of await Promise.all(charts.map((chart) => pictureOf(chart, lang)))) {
    const rows = Math.ceil(height / ROW_PIXELS) + 2;
    if (row > pageStart + 1 && row + rows > pageStart + PAGE_ROWS) {
      sheet.getRow(row).addPageBreak();
      pageStart = row;
    }
    const image = workbook.addImage({ base64, extension: 'png' });
    sheet.addImage(image, { tl: { col: 0.2, row }, ext: { width, height } });
    row += rows;
  }
  return sheet;
}

interface Picture {
  /** exceljs has a Buffer type of its own; base64 is what both sides understand. */
  readonly base64: string;
  readonly width: number;
  readonly height: number;
}

async function pictureOf(chart: DrawableChart, lang: Lang): Promise<Picture> {
  const svg = await drawChart(chart, lang);
  const [, width = '0', height = '0'] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const png = await rasterise(svg);
  return { base64: Buffer.from(png).toString('base64'), width: Number(width), height: Number(height) };
}
