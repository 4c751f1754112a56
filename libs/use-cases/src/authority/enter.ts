import {
  afterEntryMove,
  effectiveFrom,
  headOn,
  isHeaded,
  mayEnter,
  mayFillOffice,
  requireDates,
  requireNoOwnGain,
  type SecondPerson,
} from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { nameAsSeen } from '@app/domain/text';
import { AuthorityEntry, Body, bodyNames } from '@app/persistence';
import type { Actor } from '../actor';
import { findRow } from '../rows';
import type { Scene, UseCase } from '../scene';
import { pastDay } from '../date-limits';
import { shanghaiDate } from '../plan-time';
import { must } from '../policies';
import { lockDirectory } from '../bodies/lock-directory';
import { requiredName, requiredText } from '../text-limits';
import { officeId } from '../bodies/whose-body';
import { carryOut } from './effects';
import type { EntryFacts } from './entry-facts';
import type { EntryInput } from './entry-input';
import { leaveEntryTrace } from './entry-scene';
import { officeOf } from '../bodies/office-of-body';
import { titleOf } from './title-of';

/**
 * 登记: the head of the county office enters what gives or takes authority: who stands in for a head, who takes office or a post
 * that signs or reviews, what becomes of bodies and of what they owe. It is tried out, so that a slip of the pen is refused at once, and has no effect
 * until the organization department confirms it; see {@link confirmEntry}. Nobody enters anything for himself. Who takes over
 * a county office that nobody heads is entered by the organization department, and confirmed by the administrator.
 *
 * @throws DubanError `not-permitted`, `authority-own-gain`, `authority-back-dated`, `authority-too-far`, `authority-too-long`,
 *   `substitution-overlaps`, `substitution-own-head`, `post-without-authority`, `post-held`, `office-dates-invalid`, `text-missing`, those of what it does
 */
export const enterAuthority: UseCase<EntryInput, { entryId: number }> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const today = shanghaiDate(now);
  await lockDirectory(em);
  const facts = await factsOf(scene, input);
  const second = await requireEnterer(scene, actor, facts, today);
  requireDates(input.kind, facts, today, settings.accountability.authority);
  const entry = em.create(AuthorityEntry, {
    ...facts,
    content: second === 'administrator' ? { ...facts.content, second } : facts.content,
    body: facts.bodyId,
    origin: actor.standing === 'operator' ? 'operator' : 'persons',
    title: '',
    enteredBy: actor.name,
    enteredPost: actor.post,
    enteredAccount: actor.accountId,
    enteredOn: today,
  });
  entry.title = titleOf(input, await bodyNames(em), facts);
  await em.flush();
  await tryOut(scene, (inner, id) => carryOutTried(inner, id, effectiveFrom(facts, today)), entry.id);
  await leaveEntryTrace(scene, entry, actor, {
    kind: 'authority-entered',
    words: second === 'administrator' ? '待系统管理员核准' : '待组织部门核准',
    data: { reason: facts.reason, gainer: facts.gainer },
  });
  return { entryId: entry.id };
};

const NAME = { zh: '姓名', en: 'name' };
const POST = { zh: '职务', en: 'post' };
const REASON = { zh: '事由', en: 'reason' };

async function factsOf({ em, now }: Scene, input: EntryInput): Promise<EntryFacts> {
  const bare = { kind: input.kind, bodyId: null, to: null, gainer: null, corrects: null };
  switch (input.kind) {
    case 'substitution': {
      const [name, post] = [requiredName(input.name, NAME), requiredName(input.post, POST)];
      const { bodyId } = await existing(em, input.bodyId);
      const { from, to } = input;
      return {
        ...bare,
        bodyId,
        from,
        to,
        gainer: name,
        content: { name, post },
        reason: requiredText(input.reason, REASON),
      };
    }
    case 'appointment': {
      const name = input.name === null ? null : requiredName(input.name, NAME);
      const post = name === null ? null : requiredName(input.post ?? '', POST);
      const { bodyId } = await existing(em, input.bodyId);
      const reason = requiredText(input.reason, REASON);
      return { ...bare, bodyId, from: input.from, gainer: name, content: { name, post }, reason };
    }
    case 'post': {
      const { part, from } = input;
      const name = input.name === null ? null : requiredName(input.name, NAME);
      const post = requiredName(input.title, POST);
      const { bodyId } = await existing(em, input.bodyId);
      const reason = requiredText(input.reason, REASON);
      return { ...bare, bodyId, from, gainer: name, content: { name, post, part }, reason };
    }
    case 'correction': {
      const wrong = await findRow(em, AuthorityEntry, input.entryId);
      if (!wrong.body || wrong.kind === 'substitution' || wrong.content.never) throw onlyAppointments();
      afterEntryMove(wrong.state, 'correct');
      const [name, post] = [requiredName(input.name, NAME), requiredName(input.post, POST)];
      const { from, never } = input;
      const reason = requiredText(input.reason, REASON);
      const gainer = never ? null : name;
      return {
        ...bare,
        bodyId: wrong.body.id,
        from,
        gainer,
        content: { name, post, never },
        reason,
        corrects: wrong.id,
      };
    }
    case 'reorganisation': {
      const { order } = input;
      return { ...bare, from: order.on, content: { order }, reason: requiredText(order.basis, REASON) };
    }
    case 'transfer': {
      const { order } = input;
      return { ...bare, from: shanghaiDate(now), content: { order }, reason: requiredText(order.reason, REASON) };
    }
    case 'new-body': {
      const today = shanghaiDate(now);
      const { body, since, asked } = input.order;
      const name = requiredName(body.name, { zh: '单位名称', en: 'name of the body' });
      const fullName = nameAsSeen(body.fullName ?? '') || null;
      const order = {
        body: { ...body, name, fullName },
        since: since === null ? null : pastDay(since, today, { zh: '设立日期', en: 'the day it was set up' }),
        asked,
      };
      return { ...bare, from: today, content: { order }, reason: requiredText(input.reason, REASON) };
    }
  }
}

const existing = async (em: Scene['em'], id: number) => ({ bodyId: (await findRow(em, Body, id)).id });

async function requireEnterer(scene: Scene, actor: Actor, facts: EntryFacts, today: string): Promise<SecondPerson> {
  const { em } = scene;
  requireNoOwnGain(actor.name, facts.gainer);
  const office = await officeId(scene);
  const people = await officeOf(em, office, today);
  const subject = {
    kind: facts.kind,
    gainer: facts.gainer,
    ofOffice: facts.bodyId === office,
    officeHeaded: isHeaded(people, today),
    officeHead: headOn(people.holders, people.substitutions, today)?.name ?? null,
  };
  const person = { name: actor.name, standing: actor.standing ?? 'staff' };
  if (actor.role === 'organization' && mayFillOffice(person, subject)) return 'administrator';
  must(actor.role === 'county-office' && mayEnter(person, subject), {
    zh: '登记任职、临时主持或机构变动（由县政府办主要负责人登记；县政府办无人主持时，由县委组织部登记其负责人）',
    en: 'enter who holds or stands in for an office, or a change of bodies: the head of the county office does; who takes over a county office that nobody heads, the organization department',
  });
  return 'organization';
}

/** Does it within the transaction and takes it back: what would be refused on its day is refused today. */
async function tryOut(scene: Scene, work: (scene: Scene, id: number) => Promise<unknown>, id: number): Promise<void> {
  const done = new Error('tried out');
  try {
    await scene.em.transactional(
      async (em) => {
        await work({ ...scene, em }, id);
        await em.flush();
        throw done;
      },
      { clear: true },
    );
  } catch (error) {
    if (error !== done) throw error;
  }
}

const carryOutTried = async (scene: Scene, id: number, from: string) =>
  carryOut(scene, await scene.em.findOneOrFail(AuthorityEntry, id), from);

const onlyAppointments = () =>
  new DubanError('entry-settled', {
    zh: '只有任职登记可以更正；临时主持请撤销后重新登记，机构变动请另行登记。',
    en: 'Only appointments are corrected. End a substitution and enter it anew; enter another change of bodies.',
  });
