import { nextStage } from '@app/domain/assessment';
import { Plan } from '@app/persistence';
import { beginStage, inTransaction, yearInHand, yearInView } from '@app/use-cases';
import { runPlan, startApi, type Agent, type TestApi } from '../support';

export const VERSION = 'assessment-2018.panel.1';

const PEOPLE = [
  ...['县国土环保局', '县委组织部', '县委组织部考核办主任', '县委组织部副部长', '县政府办'],
  ...['县林业局', '县科农局', '县财政局', '县审计局', '县经促局'],
];

/** A year on one house, for all chapters: its people, and the plan and the year in hand, which a chapter may change for its own. */
export class TheYear {
  api!: TestApi;
  planId = 0;
  assessmentId = 0;
  private readonly people: Record<string, Agent> = {};

  async open(): Promise<void> {
    this.api = await startApi({ people: ['县审计局', '县经促局'] });
    for (const name of PEOPLE) this.people[name] = await this.api.signedIn(name);
  }

  /** Goes on with another plan. */
  async run(text: string, today: string): Promise<void> {
    this.planId = await runPlan(this.api, this.of('县国土环保局'), text, today);
  }

  readonly of = (name: string): Agent => this.people[name];

  readonly today = (on: string) => this.api.em().nativeUpdate(Plan, this.planId, { today: on });

  /** What somebody is told of the year. */
  readonly year = async (name: string) =>
    (await this.of(name).get(`/api/assessments/${this.assessmentId}/year`).expect(200)).body;

  /** @returns `done`, or the code of the refusal */
  readonly post = async (name: string, path: string, body: object = {}): Promise<string> => {
    const { status, body: answer } = await this.of(name).post(`/api/${path}`).send(body);
    return status < 300 ? 'done' : (answer.code as string);
  };

  readonly ofYear = (name: string, path: string, body: object = {}): Promise<string> =>
    this.post(name, `assessments/${this.assessmentId}/${path}`, body);

  readonly announce = (name: string, of: number, version = VERSION): Promise<string> =>
    this.post(name, `plans/${this.planId}/assessment-schemes`, { year: of, version });

  /** What the workflow does on a day: it goes on as far as it can. */
  readonly goOn = async (on: string): Promise<string> => {
    await this.today(on);
    for (;;) {
      const { settings } = this.api.duban;
      const inView = await yearInView({ em: this.api.em(), now: new Date() }, this.assessmentId);
      const { stage } = nextStage(await yearInHand(this.api.em(), settings, inView), on);
      if (stage === null) return inView.assessment.stage!;
      await inTransaction(this.api.duban, (em, inForce) =>
        beginStage({ em, settings: inForce, now: new Date() }, this.assessmentId, stage, 2018),
      );
    }
  };

  readonly bodyId = async (name: string): Promise<number> => {
    const { league, tasks } = await this.year('县委组织部');
    return [...league, ...tasks].find(({ body }: { body: string }) => body === name).bodyId as number;
  };

  readonly taskOf = async (name: string) =>
    (await this.year('县委组织部')).tasks.find(({ body }: { body: string }) => body === name);
}
