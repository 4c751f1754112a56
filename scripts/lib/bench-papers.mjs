/**
 * `npm run bench -- papers`: how many papers the printing house of the worker prints in a second, its children ending after some
 * hundred papers as they do there; the memory of all its processes after 400 papers and after 4,000; and what a page for the
 * screen costs, for which nothing is printed.
 */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { measured } from './processor-time.mjs';

const NOTICES = 900;
const MIXED = 4_000;
const VIEWS = 2_000;
/** Papers handed over before the first comes back, so that the child never waits. */
const AT_ONCE = 4;

export async function benchPapers(require, built, say) {
  const { documentSamples, PrintingHouse, previewDocument } = require(join(built, 'libs/documents/src/index.js'));
  const [notice] = documentSamples['supervision-notice'];
  const [matter] = notice.matters;
  // No two are alike, as in a county: the printer keeps what it has set before.
  const twoPages = (nth) => ({
    ...notice,
    number: `南府办督〔2018〕${nth + 1}号`,
    matters: [{ ...matter, title: `完成第${nth + 1}批耕地土壤环境质量类别划分技术报告`, daysLate: (nth % 90) + 1 }],
  });
  const all = Object.values(documentSamples).flat();

  const house = new PrintingHouse();
  try {
    await house.print(twoPages(-1)); // the first one reads the fonts
    const notices = await used(() => print(house, NOTICES, twoPages));
    say(`two-page notices: ${rate(NOTICES, notices)}`);

    const memory = {};
    const mixed = await used(() =>
      print(house, MIXED, (nth) => {
        if (nth === 400 || nth === MIXED - 1) memory[nth] = residentMegabytes();
        return { ...all[nth % all.length], number: all[nth % all.length].number && `南府办督〔2018〕${nth + 1}号` };
      }),
    );
    say(`every kind and form in turn: ${rate(MIXED, mixed)}`);
    const [early, late] = [memory[400], memory[MIXED - 1]];
    say(`memory: ${early} MB after 400 papers, ${late} MB after ${MIXED}, ${late - early} MB more`);
  } finally {
    house.close();
  }

  const viewing = await used(() => {
    for (let nth = 0; nth < VIEWS; nth += 1) previewDocument(all[nth % all.length]);
  });
  say(`pages for the screen, for which nothing is printed: ${((viewing.processor / VIEWS) * 1000).toFixed(2)} ms each`);
}

/** Has so many papers printed, some of them under way at any time. */
async function print(house, many, factsOf) {
  let next = 0;
  const one = async () => {
    while (next < many) await house.print(factsOf(next++));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}

/** This process and its children. */
function residentMegabytes() {
  const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(process.pid), '--ppid', String(process.pid)])
    .toString()
    .trim()
    .split(/\s+/)
    .reduce((sum, rss) => sum + Number(rss), 0);
  return Math.round(kilobytes / 1024);
}

/** What some work took: of one processor, with all children, and by the clock. */
async function used(work) {
  const { wall, cpu } = await measured({ processor: process.pid }, work);
  return { wall, processor: cpu.processor };
}

const rate = (many, { wall, processor }) =>
  `${many} in ${processor.toFixed(1)} s of one processor, ${(many / processor).toFixed(0)} a second (by the clock ${wall.toFixed(1)} s)`;
