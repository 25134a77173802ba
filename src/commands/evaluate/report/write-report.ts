import { join } from 'node:path';
import { reportOf } from './report';
import { accuracyChart, curvesChart, tradeOffChart } from './report-charts';
import { CHARTS, reportMarkdown } from './report-markdown';
import type { ResultsFolder } from './results-folder';

/**
 * Writes a report on all results in the folder: report.md, report.json and the charts.
 * @returns the path of report.md
 */
export async function writeReport(folder: ResultsFolder): Promise<string> {
  const report = reportOf(await folder.readAll(), await folder.readRatings());
  const rows = report.rows.map(({ results, ...row }) => ({
    ...row,
    results: results.map(({ name, asked, made, result: { ranks: _, ...result } }) => ({
      name,
      asked,
      made,
      result,
    })),
  }));
  await folder.write('report.json', `${JSON.stringify({ ...report, rows }, null, 2)}\n`);
  await folder.write(CHARTS.accuracy, accuracyChart(report));
  await folder.write(CHARTS.curves, curvesChart(report));
  await folder.write(CHARTS.tradeOff, tradeOffChart(report));
  await folder.write('report.md', reportMarkdown(report));
  return join(folder.path, 'report.md');
}
