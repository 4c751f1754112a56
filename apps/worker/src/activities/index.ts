import { Logger } from '@nestjs/common';
import type { Duban } from '@app/use-cases';
import { AssessmentEffects } from './assessment.activities';
import { ClauseEffects } from './clause.activities';
import { DocumentEffects } from './document.activities';
import { InterviewEffects } from './interview.activities';
import { ProcessEffects } from './process.activities';
import { RectificationEffects } from './rectification.activities';
import { ReconsiderationEffects } from './reconsideration.activities';
import { ReferralEffects } from './referral.activities';
import { RestrictionEffects } from './restriction.activities';
import { RehearsalEffects } from './rehearsal.activities';
import { WarningEffects } from './warning.activities';
import { RenderingEffects } from './rendering.activities';
import { SignOffEffects } from './sign-off.activities';

type Activities = Record<string, (...args: never[]) => Promise<unknown>>;

const log = new Logger('activities');

/** An attempt that fails is tried again by Temporal; the log says which and why. */
function logged(name: string, activity: (...args: never[]) => Promise<unknown>) {
  return async (...args: never[]) => {
    try {
      return await activity(...args);
    } catch (error) {
      log.warn(`${name}(${JSON.stringify(args)}): ${error instanceof Error ? error.message : String(error)}`);
      throw error;
    }
  };
}

/** The activities of an object by name; Temporal wants plain functions. */
function methodsOf(...objects: object[]): Activities {
  const activities: Activities = {};
  for (const object of objects) {
    for (let type = Object.getPrototypeOf(object); type !== Object.prototype; type = Object.getPrototypeOf(type)) {
      for (const name of Object.getOwnPropertyNames(type)) {
        const method = (object as Record<string, unknown>)[name];
        if (name !== 'constructor' && typeof method === 'function')
          activities[name] ??= logged(name, method.bind(object));
      }
    }
  }
  return activities;
}

/** Everything workflows may ask of the world, in one table. */
export function createActivities(duban: Duban, kickOutbox: () => void): Activities {
  return methodsOf(
    new ProcessEffects(duban),
    new ClauseEffects(duban),
    new SignOffEffects(duban),
    new DocumentEffects(duban),
    new RenderingEffects(duban),
    new RectificationEffects(duban),
    new InterviewEffects(duban),
    new WarningEffects(duban),
    new RestrictionEffects(duban),
    new ReferralEffects(duban),
    new ReconsiderationEffects(duban),
    new AssessmentEffects(duban),
    new RehearsalEffects(duban, kickOutbox),
  );
}
