import type { Cell } from '@app/domain/register';
import { parsePlan, type BodyDirectory, type ParsedPlan } from '@app/domain/plan-text';
import { LARGEST_TEXT } from '../limits';
import { requireModest } from '../modest-plan';
import { countPages } from '../pdf/count-pages';
import { readWorkbook } from '../sheet/read-workbook';
import { textOfFile } from '../text-of-file';
import { Unreadable } from '../unreadable';
import type { ContainerJob } from '../container-job';
import { readContainer } from './read-container';

/** A whole plan file: its text, and what the plan reader finds in it. */
interface PlanJob {
  kind: 'plan';
  content: Uint8Array;
  fileName: string;
  directory?: BodyDirectory;
}

/** An Excel file: the cells of its first sheet. */
interface SheetJob {
  kind: 'sheet';
  content: Uint8Array;
}

/** A PDF of which only the number of its pages is asked. */
interface PagesJob {
  kind: 'pages';
  content: Uint8Array;
}

export type Job = ContainerJob | PlanJob | SheetJob | PagesJob;

export interface ReadPlan {
  plan: ParsedPlan;
  /** The normalised text all spans refer to. */
  text: string;
}

export type ResultOf<J extends Job> = J extends PlanJob
  ? ReadPlan
  : J extends SheetJob
    ? Cell[][]
    : J extends PagesJob
      ? number
      : string;

/** Does what a job asks for; what comes out is bounded, since it crosses over to a thread that serves others. */
export async function workOn(job: Job): Promise<string | ReadPlan | Cell[][] | number> {
  if (job.kind === 'pages') return countPages(job.content);
  if (job.kind === 'sheet') return readWorkbook(bufferOf(job.content));
  if (job.kind === 'plan') {
    const raw = await textOfFile(job.content, job.fileName, ({ kind, content }) => readContainer(kind, content));
    const { plan, text } = parsePlan(raw, job.directory);
    requireModest(plan);
    return { plan, text };
  }
  const text = await readContainer(job.kind, job.content);
  if (text.length > LARGEST_TEXT) throw new Unreadable('too-long');
  return text;
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
