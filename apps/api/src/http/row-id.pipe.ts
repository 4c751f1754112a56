import { Injectable, type PipeTransform } from '@nestjs/common';
import { LARGEST_ID } from './input/largest-id';
import { notFound } from './refusals';

/** The id or number in an address. What cannot be one names nothing that exists. */
@Injectable()
export class RowIdPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const id = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : 0;
    if (id < 1 || id > LARGEST_ID) throw notFound();
    return id;
  }
}
