import { Logger } from '@nestjs/common';
import { OnceInAWhile } from '../workflow-trouble';

type Activity = (...args: never[]) => Promise<unknown>;

const log = new Logger('activities');

/** What fails is tried every second or two, and by many at once; the log has it once a minute. */
const said = new OnceInAWhile(60_000);

/** An attempt that fails is tried again by Temporal; the log says which and why. */
function logged(name: string, activity: Activity): Activity {
  return async (...args) => {
    try {
      return await activity(...args);
    } catch (error) {
      const line = `${name}(${JSON.stringify(args)}): ${error instanceof Error ? error.message : String(error)}`;
      if (said.passes(line, Date.now())) log.warn(line);
      throw error;
    }
  };
}

/**
 * The ports of one kind as plain functions, as Temporal wants them. The compiler asks for the name of each port and for
 * no other, so that a helper of the implementation never becomes something a workflow can call.
 */
export function ports<Ports extends object>(of: Ports, names: Record<keyof Ports, true>): Ports {
  const entries = Object.keys(names).map((name) => {
    const method = of[name as keyof Ports] as Activity;
    return [name, logged(name, method.bind(of) as Activity)];
  });
  return Object.fromEntries(entries) as Ports;
}

/** All of them in one table. @throws where two have a port of the same name */
export function together<Parts extends object[]>(...parts: Parts): UnionToIntersection<Parts[number]> {
  const table: Record<string, unknown> = {};
  for (const [name, port] of parts.flatMap((part) => Object.entries(part) as [string, unknown][])) {
    if (name in table) throw new Error(`two activities are called ${name}`);
    table[name] = port;
  }
  return table as UnionToIntersection<Parts[number]>;
}

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
