import { eventColour, eventDetails } from './event-words';

describe('eventDetails', () => {
  it('tells what is written for people, each thing once', () => {
    expect(
      eventDetails({ rung: 'urge-1', number: '南府办督〔2018〕1号', reason: '缺少佐证', title: '缺少佐证' }),
    ).toEqual(['南府办督〔2018〕1号', '缺少佐证']);
    expect(eventDetails({ reason: '', round: 2 })).toEqual([]);
  });
});

describe('eventColour', () => {
  it('marks pressure red and what is settled green', () => {
    expect(eventColour('urged')).toBe('red');
    expect(eventColour('report-accepted')).toBe('green');
    expect(eventColour('something-new')).toBe('blue');
  });
});
