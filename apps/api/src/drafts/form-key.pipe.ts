import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../http/refusals';

/** The name of a form in an address: what it is, and what it is about, e.g. `report.12`, `headline-of.3.2020.受污染耕地安全利用率`. */
@Injectable()
export class FormKeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z]\P{C}{0,119}$/u.test(value)) throw notFound();
    return value;
  }
}
