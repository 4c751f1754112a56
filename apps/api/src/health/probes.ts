import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@app/config';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';

/** Whoever asks for the health does not wait longer than this. */
const PATIENCE_MS = 1_500;

/** Looks whether the servers behind the API can be reached. */
@Injectable()
export class Probes {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly house: House,
  ) {}

  database(): Promise<boolean> {
    return inTime(this.house.ask((em) => em.execute('select 1')).then(() => true));
  }

  /** The API never talks to Temporal (the outbox does, in the worker), so an open port is all it wants to know. */
  temporal(): Promise<boolean> {
    return inTime(accepts(this.environment.TEMPORAL_ADDRESS));
  }
}

function accepts(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  const host = address.slice(0, colon).replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({ host, port: Number(address.slice(colon + 1)), timeout: PATIENCE_MS });
    const answer = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once('connect', () => answer(true));
    socket.once('timeout', () => answer(false));
    socket.once('error', () => answer(false));
  });
}

/** False for a failure, and for an answer that comes too late. */
function inTime(question: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return Promise.race([question.catch(() => false), tooLate]).finally(() => clearTimeout(timer));
}
