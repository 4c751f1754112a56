import { loadDirectory } from '@app/config';
import { localTime } from '@app/domain/calendar';
import { DubanError } from '@app/domain/errors';
import { nameAsSeen } from '@app/domain/text';
import { Account, Body, type AccountRole, type EntityManager } from '@app/persistence';
import { roleOfBody } from '../demo-accounts';

/** Roles that look after the system and belong to no body; one person holds one of them and nothing else. */
export const SYSTEM_ROLES = ['administrator', 'auditor'] as const satisfies readonly AccountRole[];
export type SystemRole = (typeof SYSTEM_ROLES)[number];

/** Who a person is, as it stands in an account. */
export interface AccountPerson {
  name: string;
  post: string;
  /** Name of the body the person acts for; without one the account only reads. */
  body: string | null;
  /** In the place of a body. */
  role?: SystemRole | null;
}

const textMissing = (zh: string, en: string) =>
  new DubanError('text-missing', { zh: `请填写${zh}。`, en: `Fill in the ${en}.` });

/** As long as everywhere in the record; a longer one is refused, never cut. */
const LONGEST_NAME = 100;

/** @throws DubanError `text-missing`, `text-too-long` */
function soundName(given: string, zh: string, en: string): string {
  const name = nameAsSeen(given);
  if (!name) throw textMissing(zh, en);
  if (name.length <= LONGEST_NAME) return name;
  throw new DubanError('text-too-long', {
    zh: `${zh}不能超过${LONGEST_NAME}字，请精简。`,
    en: `The ${en} may have at most ${LONGEST_NAME} characters; shorten it.`,
  });
}

/** What a person may do follows from the place of the body in the directory. @throws DubanError `text-missing`, `text-too-long`, `role-without-body`, `body-unknown`, `body-ended` */
export async function fieldsOf(em: EntityManager, person: AccountPerson, now: Date) {
  const name = soundName(person.name, '姓名', 'name');
  const post = soundName(person.post, '职务', 'post');
  if (person.role && person.body) {
    throw new DubanError('role-without-body', {
      zh: '系统管理员和审计员不属于任何单位，请不要填写单位。',
      en: 'An administrator or auditor acts for no body: leave the body out.',
    });
  }
  const body = person.body ? await livingBody(em, person.body, now) : null;
  const role: AccountRole = person.role ?? (body ? roleOfBody(loadDirectory(), body) : 'reader');
  return { displayName: name, post, role, body };
}

async function livingBody(em: EntityManager, name: string, now: Date): Promise<Body> {
  const body = await em.findOne(Body, { name });
  if (!body || body.kind === 'higher-authority') {
    throw new DubanError(
      'body-unknown',
      {
        zh: `单位名录中没有“${name}”，请核对名称，或先在 config/directory 中补充。`,
        en: `The directory has no body "${name}". Check the name, or add it in config/directory first.`,
      },
      { body: name },
    );
  }
  if (body.to && body.to < localTime(now.getTime()).date) {
    const heir = body.heirId === null ? null : await em.findOne(Body, { id: body.heirId });
    throw new DubanError(
      'body-ended',
      {
        zh: `“${name}”已于${body.to}撤销，不能再开设账号${heir ? `；其职责现由“${heir.name}”承担` : ''}。`,
        en: `"${name}" ended on ${body.to}: no account can act for it${heir ? `; "${heir.name}" stands in for it` : ''}.`,
      },
      { body: name },
    );
  }
  return body;
}

/**
 * Authority goes by name, so a second account with the name of somebody of the same body would be that person as well.
 *
 * @param id of the account itself, where it is there already
 * @throws DubanError `person-has-account`
 */
export async function requireOnlyAccount(
  em: EntityManager,
  { displayName, body }: { displayName: string; body: Body | null },
  id: number | null,
): Promise<void> {
  const others = { displayName, body, state: { $ne: 'closed' as const }, ...(id === null ? {} : { id: { $ne: id } }) };
  const other = await em.findOne(Account, others);
  if (!other) return;
  throw new DubanError(
    'person-has-account',
    {
      zh: `${body ? `“${body.name}”` : '系统'}已有“${displayName}”的账号（${other.username}），一人一个账号：忘记密码的，换发密码；确系另一位同名人员的，请在姓名后注明以示区别，如“${displayName}（二科）”。`,
      en: `${body ? `"${body.name}"` : 'The system'} has an account of "${displayName}" already (${other.username}), and a person has one. For a forgotten password give a new one; somebody else of the same name is told apart in it, e.g. "${displayName} (section 2)".`,
    },
    { username: other.username },
  );
}
