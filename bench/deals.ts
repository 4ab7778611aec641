import { writeFileSync } from 'node:fs';

const STAGES = ['Prospecting', 'Qualification', 'Proposal', 'Negotiation', 'Closed Won', 'Closed Lost'];

/** Writes `deals` opportunities, for the funnel. */
export function writeDeals(path: string, deals: number): void {
  const rows = Array.from({ length: deals }, (_, index) => {
    const month = String(1 + (index % 12)).padStart(2, '0');
    return `D${index},Deal ${index},C${String((index * 37) % 20_000).padStart(7, '0')},${STAGES[(index * 7919) % 6]},${100 + ((index * 31) % 9000)},2023-${month}-01,2024-${month}-15,Owner ${index % 40}`;
  });
  writeFileSync(
    path,
    `Opportunity ID,Opportunity Name,Account ID,Stage,Amount,Created Date,Close Date,Owner\n${rows.join('\n')}\n`,
  );
}
