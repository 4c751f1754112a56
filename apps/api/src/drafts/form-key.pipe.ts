import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../http/refusals';

/** The name of a form in an address: what it is, and what it is about, e.g. `report.12`. */
@Injectable()
export class FormKeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z][a-z0-9.-]{0,119}$/.test(value)) throw notFound();
    return value;
  }
}
