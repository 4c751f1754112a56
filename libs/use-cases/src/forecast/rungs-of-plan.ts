import type { EntityManager } from '@mikro-orm/postgresql';
import { basesOn, itemBasisId, printedBasis, printedInForce } from '@app/domain/escalation';
import { readCitingDocuments, readRungs, type CitingDocument, type RungCount } from '@app/persistence/read-models';
import { Plan } from '@app/persistence';
import { basesOfPlan } from '../bases-of-plan';
import type { Settings } from '../settings';

/** A rung with what it rests on: the provisions its documents cite, or those in force when it was climbed first. */
export interface RungLine extends RungCount {
  basis: string[];
}

export interface RungsOfPlan {
  rungs: RungLine[];
  /** How many documents were issued, and those that cite a provision which was not in force on their date. */
  documents: number;
  notInForce: Omit<CitingDocument, 'ladder'>[];
}

/** What was climbed in a plan, rung by rung, and whether every document rests on law that was in force on its date. */
export async function rungsOfPlan(
  em: EntityManager,
  planId: number,
  { escalation, legalBases: listed }: Pick<Settings, 'escalation' | 'legalBases'>,
): Promise<RungsOfPlan> {
  const plan = await em.findOneOrFail(Plan, planId, { populate: ['parsed'] });
  const items = plan.parsed.clauses.map(({ number }) => itemBasisId(number));
  const legalBases = await basesOfPlan(em, { legalBases: listed }, plan, items);
  const [counts, documents] = [await readRungs(em, planId), await readCitingDocuments(em, planId)];
  const { ladders, assessment, followUp } = escalation;
  const all = [...assessment.rungs, ...followUp, ...Object.values(ladders).flat()];
  const rungOf = new Map(all.map((rung) => [rung.id, rung]));
  // In the order of the list and of the plan: papers of one day are made out in whatever order their clauses come.
  const listedAs = legalBases.map(printedBasis);
  const cited = ({ ladder, rung }: RungCount) => {
    const papers = documents.filter((one) => one.ladder === ladder && one.kind === rung);
    const printed = [...new Set(papers.flatMap(({ bases }) => bases.map(printedBasis)))];
    return printed.sort((a, b) => listedAs.lastIndexOf(a) - listedAs.lastIndexOf(b));
  };
  const ruled = ({ rung, first }: RungCount) =>
    basesOn(first, rungOf.get(rung)?.basis ?? [], legalBases).map(printedBasis);
  const isDocument = (one: RungCount) => documents.some(({ kind }) => kind === one.rung);
  return {
    rungs: counts.map((one) => ({ ...one, basis: isDocument(one) ? cited(one) : ruled(one) })),
    documents: documents.length,
    notInForce: documents
      .filter(
        ({ bases, issuedOn }) => !bases.length || !bases.every((basis) => printedInForce(basis, issuedOn, legalBases)),
      )
      .map(({ ladder: _, ...document }) => document),
  };
}
