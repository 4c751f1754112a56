import { planText } from '../setup/plan-text';
import { theFinalYearFollowsItsFigures } from './assessment-year/final-year';
import { heirsSpeakForWhoEnded } from './assessment-year/heirs';
import { theYearIsScoredAndHeard } from './assessment-year/scored-and-heard';
import { theYearIsSignedAndPublished } from './assessment-year/signed-and-published';
import { TheYear } from './assessment-year/the-year';
import { theYearIsVerified } from './assessment-year/verified';

const PLAN = planText(`一、查清底数

（一）开展土壤调查。2018年年底前完成农用地土壤污染状况详查。（县林业局负责）

（二）建立监测网络。2018年年底前建成土壤环境监测网络。（县科农局牵头，县经促局参与）

（三）落实资金。2018年年底前落实专项资金。（县财政局负责）`);

/** The year of the organization department, from its announcement to the notices, by its people: one house, one chapter after the other. */
describe('a year by an announced scheme', () => {
  const year = new TheYear();

  beforeAll(async () => {
    await year.open();
    await year.run(PLAN, '2017-12-30');
  }, 120_000);
  afterAll(() => year.api?.stop());

  describe('is verified', () => theYearIsVerified(year));
  describe('is scored and heard', () => theYearIsScoredAndHeard(year));
  describe('is signed and published', () => theYearIsSignedAndPublished(year));
  describe('of the end of a plan', () => theFinalYearFollowsItsFigures(year));
  describe('with bodies that ended', () => heirsSpeakForWhoEnded(year));
});
