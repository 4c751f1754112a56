import { connect } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Environment } from '@app/config';
import { House } from '../house/house';
import { ENVIRONMENT } from '../house/tokens';
import { inTime, PATIENCE_MS } from './in-time';

/** Looks whether the servers behind the API can be reached. */
@Injectable()
export class Probes {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly house: House,
  ) {}

  async database(): Promise<boolean> {
    return (await inTime(this.house.ask((em) => em.execute('select 1')))) !== null;
  }

  /** The API never talks to Temporal (the outbox does, in the worker), so an open port is all it wants to know. */
  async temporal(): Promise<boolean> {
    return (await inTime(accepts(this.environment.TEMPORAL_ADDRESS))) === true;
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
