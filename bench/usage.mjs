// Imported into a measured process: writes its peak memory when it ends.
import { appendFileSync } from 'node:fs';

process.on('exit', () => {
  if (process.env.ACRM_BENCH_USAGE) appendFileSync(process.env.ACRM_BENCH_USAGE, `${process.resourceUsage().maxRSS}\n`);
});
