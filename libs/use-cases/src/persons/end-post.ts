import { datesInvalid } from '@app/domain/bodies';
import { DubanError } from '@app/domain/errors';
import { Person, Post } from '@app/persistence';
import { dayInOffice } from '../date-limits';
import { findRow, lockOne } from '../rows';
import type { UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { requireNoAuthority } from './enter-post';
import { personsScene, recordOfPerson } from './persons-scene';

/**
 * 职务终止: the last day of a post. The person stays in the directory, and so does what was held until then.
 *
 * @throws DubanError `not-permitted`, `post-has-authority`, `post-ended`, `office-dates-invalid`, `invalid-date`, `date-too-late`,
 *   `not-found`
 */
export const endPost: UseCase<{ postId: number; lastDay: string }, { to: string }> = async (scene, actor, input) => {
  const { em, settings, now } = scene;
  const found = await findRow(em, Post, input.postId);
  const person = await findRow(em, Person, found.person.id);
  const body = await personsScene(scene, actor, person.body.id);
  const post = await lockOne(em, Post, input.postId);
  requireNoAuthority(scene, body, post);
  const today = shanghaiDate(now);
  const to = dayInOffice(input.lastDay, today, settings, { zh: '终止日期', en: 'the last day' });
  if (post.to != null && post.to <= to) throw ended(post.to);
  if (post.from != null && to < post.from) throw datesInvalid();
  em.assign(post, { to });
  await recordOfPerson(scene, actor, person, {
    key: `post-${post.id}/ended-${to}`,
    kind: 'post-ended',
    data: { part: post.part, title: post.title, to },
  });
  return { to };
};

const ended = (to: string) =>
  new DubanError(
    'post-ended',
    {
      zh: `该职务已于${to}终止，请刷新页面查看。`,
      en: `This post ended on ${to}, or ends then. Reload to see it.`,
    },
    { to },
  );
