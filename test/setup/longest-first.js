const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest begins first, so that no process ends alone with a long story. Jest remembers how long each spec took;
 * on a fresh checkout this list says what no size of a file tells.
 */
const LONGEST = [
  'persistence/rehearsed-years',
  'journeys/pilot',
  'journeys/assessment-year',
  'web/every-page',
  'journeys/change-bodies',
  'journeys/counted',
  'journeys/rehearsal',
  'calendar/calendar-command',
  'api/who-may-see',
  'web/interrupted',
  'launcher/backup',
  'launcher/launcher',
  'forecast/rebuild',
  'forecast/differential',
  'replay/replay',
  'api/referral-secrecy',
  'journeys/rungs',
  'workflows/once-each',
];

const place = ({ path }) => {
  const nth = LONGEST.findIndex((name) => path.includes(`test/${name}.`));
  return nth < 0 ? LONGEST.length : nth;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    return sorted.some(({ duration }) => duration) ? sorted : sorted.toSorted((a, b) => place(a) - place(b));
  }
};
