import { amount, keys, listOf, optional, share, shareOf, text } from './checks';
import { defineRule, fromReading, noReading, percent, rateOf, readingOf, said } from './rule';

interface Settings {
  /** The rate is a reading, or the share of votes for these options. */
  reading?: string;
  votes?: string[];
  tiers: { from: number | string; points: number }[];
  /** Whatever the rate: where so many voted for these options, so many points. */
  override?: { votes: string[]; from: number | string; points: number }[];
}

/** 按得票率分档, with a clause that fails whoever too many voted low for. */
export const tiers = defineRule<Settings>({
  words: { zh: '分档计分', en: 'tiers on a rate' },
  settings: {
    reading: optional(text),
    votes: optional(listOf(text)),
    tiers: listOf(keys({ from: share, points: amount(0) })),
    override: optional(listOf(keys({ votes: listOf(text), from: share, points: amount(0) }))),
  },
  reads: ({ reading }) => (reading ? [reading] : []),
  faults({ reading, votes, tiers, override = [] }, full) {
    const froms = tiers.map(({ from }) => shareOf(from));
    const most = Math.max(...tiers.map(({ points }) => points));
    return [
      ...((reading === undefined) === (votes === undefined)
        ? [
            {
              at: '',
              zh: '应在 reading、votes 中恰好填写一项',
              en: 'must give exactly one of reading, votes',
            },
          ]
        : []),
      ...(new Set(froms).size < froms.length
        ? [{ at: 'tiers', zh: '各档的 from 不得重复', en: 'must not begin two tiers at one rate' }]
        : []),
      ...(froms.includes(0) ? [] : [{ at: 'tiers', zh: '应有一档的 from 为 0', en: 'must have a tier from 0' }]),
      ...(Math.abs(most - full) > 1e-9
        ? [
            {
              at: 'tiers',
              zh: `最高一档为 ${most} 分，应等于该项分值 ${full}`,
              en: `gives at most ${most} points, which must be the weight ${full}`,
            },
          ]
        : []),
      ...override.flatMap(({ points }, nth) =>
        points > full
          ? [
              {
                at: `override[${nth}].points`,
                zh: `不得超过该项分值 ${full}`,
                en: `must not be more than the weight ${full}`,
              },
            ]
          : [],
      ),
    ];
  },
  example: {
    weight: 200,
    reading: 'figure',
    tiers: [
      { from: 0.9, points: 200 },
      { from: 0, points: 160 },
    ],
  },
  sentence({ reading, votes, tiers, override = [] }) {
    const falling = [...tiers].sort((a, b) => shareOf(b.from) - shareOf(a.from));
    const of = reading ?? votes!.join('＋');
    return {
      zh: `“${of}”${falling.map(({ from, points }) => `达到${percent(shareOf(from))}得${points}分`).join('，')}${override
        .map(({ votes, from, points }) => `；${votes.join('＋')}达到${percent(shareOf(from))}的一律得${points}分`)
        .join('')}。`,
      en: `"${of}": ${falling.map(({ from, points }) => `${points} points from ${percent(shareOf(from))}`).join(', ')}${override
        .map(
          ({ votes, from, points }) =>
            `; ${points} whatever else, where ${votes.join(' + ')} reach ${percent(shareOf(from))}`,
        )
        .join('')}.`,
    };
  },
  score({ reading: key, votes, tiers, override = [] }, judged) {
    const { item, facts } = judged;
    const falling = [...tiers].sort((a, b) => shareOf(b.from) - shareOf(a.from));
    const tierOf = (rate: number) => falling.find(({ from }) => rate >= shareOf(from)) ?? falling[falling.length - 1];
    if (key !== undefined) {
      const reading = readingOf(judged, key);
      if (!reading) return noReading(key);
      const { points } = tierOf(rateOf(reading));
      const reason = {
        zh: `“${key}”为${percent(rateOf(reading))}，得${said(points)}分。`,
        en: `"${key}" is ${percent(rateOf(reading))}: ${said(points)} points.`,
      };
      return fromReading('tiers', points, reason, reading);
    }
    const vote = facts.votes.find((one) => one.item === item.id);
    if (!vote || vote.cast === 0)
      return { points: 0, lines: [], missing: { zh: '没有投票结果', en: 'nobody has voted' } };
    const counted = Object.values(vote.counts).reduce((sum, count) => sum + count, 0);
    if (counted > vote.cast)
      return {
        points: 0,
        lines: [],
        missing: { zh: `得票合计${counted}，多于投票人数${vote.cast}`, en: `${counted} votes of ${vote.cast} voters` },
      };
    const shareFor = (options: readonly string[]) =>
      options.reduce((sum, option) => sum + (vote.counts[option] ?? 0), 0) / vote.cast;
    const failed = override.find(({ votes, from }) => shareFor(votes) >= shareOf(from));
    const rate = shareFor(failed?.votes ?? votes!);
    const points = failed?.points ?? tierOf(rate).points;
    const of = (failed?.votes ?? votes!).join('＋');
    return {
      points,
      lines: [
        {
          rule: 'tiers',
          points,
          reason: {
            zh: `${of}得票率${percent(rate)}${failed ? '，按否定条款' : ''}，得${said(points)}分。`,
            en: `${of}: ${percent(rate)} of the votes${failed ? ', by the failing clause' : ''}: ${said(points)} points.`,
          },
          facts: Object.entries(vote.counts).map(([option, count]) => ({
            words: { zh: option, en: option },
            value: `${count} / ${vote.cast}`,
          })),
          events: [],
          obligations: [],
          evidence: [...vote.evidence].sort(),
        },
      ],
    };
  },
});
