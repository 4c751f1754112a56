const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What takes longest begins first, so that no process ends alone with a long story. Jest remembers how long each spec took;
 * on a fresh checkout this list says what no size of a file tells.
 */
const LONGEST = [
  'journeys/pilot',
  'journeys/rehearsal',
  'launcher/launcher',
  'journeys/rungs',
  'journeys/change-bodies',
  'forecast/rebuild',
  'forecast/differential',
  'launcher/backup',
  'journeys/thirteen-years',
  'journeys/amend-a-plan',
  'workflows/trouble',
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
