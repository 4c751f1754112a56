import { DubanError } from '@app/domain/errors';
import { Delivery, Mail, recordOnce, type Account } from '@app/persistence';
import { lockOne } from '../rows';
import type { UseCase } from '../scene';
import { shanghaiDate } from '../plan-time';
import { maySendAgain, must } from '../policies';

/**
 * 重发: a message that has not arrived is tried again at the next time at which messages leave, from the first attempt on.
 *
 * @throws DubanError `not-permitted`, `not-found`, `delivery-settled`, `delivery-addressee-gone`
 */
export const sendAgain: UseCase<{ deliveryId: number }, void> = async ({ em, now }, actor, { deliveryId }) => {
  must(maySendAgain(actor), { zh: '重发消息', en: 'send messages again' });
  const delivery = await lockOne(em, Delivery, deliveryId);
  const idle = delivery.state === 'refused' || delivery.state === 'waiting';
  if (!idle) {
    throw new DubanError('delivery-settled', {
      zh: '该消息已送达、正在发送或已改走其他渠道，无需重发。',
      en: 'The message has arrived, is on its way, or goes through another channel: there is nothing to send again.',
    });
  }
  const { account } = await em.findOneOrFail(Mail, delivery.mail.id, { populate: ['account'] });
  if (account && (account as Account).state !== 'active') throw addresseeGone();
  const before = delivery.attempts;
  Object.assign(delivery, { state: 'waiting', attempts: 0, notBefore: now, settledAt: null });
  await recordOnce(em, {
    planId: 0, // what belongs to no plan
    key: `delivery-${deliveryId}/again/${now.toISOString()}`,
    kind: 'delivery-again',
    on: shanghaiDate(now),
    actor: actor.name,
    data: { deliveryId, attempts: before },
  });
};

const addresseeGone = () =>
  new DubanError('delivery-addressee-gone', {
    zh: '收件人的账号已停用或注销，不能重发。请把该事项告知其单位现在的人员。',
    en: 'The account of the recipient is disabled or closed, so nothing is sent again. Tell whoever acts for that body now.',
  });
