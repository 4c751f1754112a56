import type { InterviewNotificationFacts } from '@app/documents';
import { Body, CaseFile, Commitment, Event, Matter, OfficialDocument, RectificationItem } from '@app/persistence';
import { named, type Builder, type BuildScene } from './builder';

const CASE = { zh: '事项', en: 'case' };

async function caseOf({ em, plan }: BuildScene, id: number | undefined, kind: CaseFile['kind']) {
  const file = named(await em.findOne(CaseFile, { id: id ?? 0, plan: plan.id, kind }), CASE);
  return { file, about: await em.findOneOrFail(Body, file.body.id) };
}

/** The paper that opened a case; null while none was issued. */
async function openerOf({ em }: BuildScene, caseFile: CaseFile): Promise<OfficialDocument | null> {
  const matter = await em.findOne(Matter, { caseFile: caseFile.id, takenOutOn: null }, { orderBy: { id: 1 } });
  return matter && em.findOneOrFail(OfficialDocument, matter.document.id);
}

/** What came of an item; what was sent back is open again. */
const resultOf = ({ state, reviewedOn }: Pick<RectificationItem, 'state' | 'reviewedOn'>): string => {
  if (state === 'accepted') return '验收通过';
  if (state === 'reported') return '待验收';
  return reviewedOn ? '未通过验收' : '未报送';
};

/** When a case was last sent back by whoever accepts; null where that never happened. */
async function returnedOn({ em, plan }: BuildScene, caseId: number): Promise<string | null> {
  const returned = { planId: plan.id, kind: 'case-returned', caseId } as const;
  return (await em.findOne(Event, returned, { orderBy: { id: 'desc' } }))?.on ?? null;
}

/** 验收销号: once whoever accepts has decided on an order, or its limit has run out; not where it was lifted. */
export const buildAcceptanceOpinion: Builder<'acceptance-opinion'> = async (scene, { id }) => {
  const { em } = scene;
  const { file, about } = await caseOf(scene, id, 'rectification');
  const decided = file.outcome === 'accepted' || file.outcome === 'fell-short';
  const closedOn = named(decided ? file.closedOn : null, { zh: '验收结果', en: 'acceptance, or its refusal,' });
  const order = await openerOf(scene, file);
  const items = await em.find(
    RectificationItem,
    { caseFile: file.id },
    { orderBy: { nth: 1 }, populate: ['acceptor'] },
  );
  const accepted = file.outcome === 'accepted';
  const checkedOn = accepted ? closedOn : await returnedOn(scene, file.id);
  return {
    about,
    key: `case-${file.id}`,
    caseFile: file,
    facts: {
      order: order?.number ? { title: order.title, number: order.number, issuedOn: order.issuedOn ?? '' } : null,
      items: items.length
        ? items.map((item) => ({
            problem: item.problem,
            goal: item.goal,
            acceptor: (item.acceptor as Body).name,
            acceptedOn: item.state === 'reported' ? null : (item.reviewedOn ?? null),
            state: resultOf(item),
          }))
        : file.findings.map((problem) => ({
            problem,
            goal: '问题得到解决，并通过验收',
            acceptor: scene.settings.directory.countyOffice,
            acceptedOn: checkedOn,
            state: resultOf({ state: accepted ? 'accepted' : 'open', reviewedOn: checkedOn }),
          })),
      accepted,
      closedOn,
    },
  };
};

/** 约谈方案: from the notification, for whoever holds the talk. */
export const buildInterviewAgenda: Builder<'interview-agenda'> = async (scene, { id }) => {
  const { file, about } = await caseOf(scene, id, 'interview');
  const notice = named(await openerOf(scene, file), { zh: '约谈通知', en: 'notification of the talk' });
  const { interviewee, heldOn, hour, place, host, participants, guests, requirements } =
    notice.facts as unknown as InterviewNotificationFacts;
  return {
    about: await scene.em.findOneOrFail(Body, { name: scene.settings.directory.countyOffice }),
    key: `case-${file.id}`,
    caseFile: file,
    copies: [],
    facts: {
      about: about.name,
      interviewee,
      reasons: file.findings,
      heldOn: heldOn.slice(0, 10),
      hour: hour ?? heldOn.slice(11),
      place,
      host: host ?? '',
      participants,
      ...(guests ? { guests } : {}),
      questions: requirements,
    },
  };
};

/** 约谈纪要: from what was recorded of the talk, sent to all who were there. */
export const buildInterviewMinutes: Builder<'interview-minutes'> = async (scene, { id }) => {
  const { em } = scene;
  const { file, about } = await caseOf(scene, id, 'interview');
  const heldOn = named(file.heldOn, { zh: '约谈记录', en: 'record of the talk' });
  const agreed = await em.find(Commitment, { caseFile: file.id }, { orderBy: { nth: 1 }, populate: ['body'] });
  const notice = await openerOf(scene, file);
  const { participants = [] } = (notice?.facts ?? {}) as Partial<InterviewNotificationFacts>;
  return {
    about,
    key: `case-${file.id}`,
    caseFile: file,
    copies: [...new Set([about.name, ...participants, ...agreed.map(({ body }) => (body as Body).name)])],
    facts: {
      about: about.name,
      heldOn,
      place: file.place ?? '',
      chair: file.chair ?? '',
      problems: file.findings,
      said: file.minutes ?? '',
      commitments: agreed.map(({ text, body, limitOn }) => ({ text, body: (body as Body).name, limitOn })),
      attendance: [
        { label: '约谈方', names: file.hosts ?? '' },
        { label: '被约谈方', names: file.guests ?? '' },
      ],
    },
  };
};
