import { stageOf } from './stage-of';

const none = { open: 0, overdue: 0, submitted: 0, returned: 0 };

describe('where a clause stands', () => {
  it.each([
    [none, 'closed'],
    [{ ...none, open: 2 }, 'to-report'],
    [{ ...none, open: 2, submitted: 1 }, 'in-review'],
    [{ ...none, open: 2, submitted: 1, overdue: 1 }, 'late'],
    [{ ...none, open: 2, overdue: 1, returned: 1 }, 'returned'],
  ])('%j: %s', (counts, stage) => expect(stageOf(counts)).toBe(stage));
});
