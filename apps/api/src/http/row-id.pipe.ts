import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from './refusals';

const LARGEST = 2_147_483_647;

/** The id or number in an address. What cannot be one names nothing that exists. */
@Injectable()
export class RowIdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const id = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : 0;
    if (id < 1 || id > LARGEST) throw notFound();
    return id;
  }
}
