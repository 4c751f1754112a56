import { PUBLICITY, WHO_MAY_SEE, sightOf, standingOf, type Relation, type Restricted } from './who-may-see';

const RESTRICTED = Object.keys(WHO_MAY_SEE) as Restricted[];

describe('who may see what', () => {
  it.each(RESTRICTED)('%s is whole for the county office and nothing for whoever stands outside', (what) => {
    expect(sightOf(what, 'office')).toBe('full');
    expect(sightOf(what, 'outside')).toBe('nothing');
  });

  it.each(['case', 'document'] as const)(
    'a %s is hidden from its addressee and from readers until it is issued',
    (thing) => {
      for (const relation of ['concerned', 'works', 'body', 'reader'] as const) {
        expect(sightOf(`${thing}-drafted`, relation)).toBe('nothing');
      }
      expect([sightOf(`${thing}-issued`, 'concerned'), sightOf(`${thing}-issued`, 'works')]).toEqual(['full', 'full']);
    },
  );

  it('hides from third bodies and readers what follows from a result that is not published', () => {
    for (const relation of ['body', 'reader'] as const) expect(sightOf('case-unpublished', relation)).toBe('nothing');
    for (const relation of ['concerned', 'works', 'organization'] as const)
      expect(sightOf('case-unpublished', relation)).toBe('full');
  });

  it('gives words to a third body or a reader only where they are public', () => {
    const open = (relation: Relation) => RESTRICTED.filter((what) => sightOf(what, relation) === 'full');
    expect(open('body')).toEqual(['register-public', 'register-on-request']);
    expect(open('reader')).toEqual(['register-public']);
  });

  it('takes a role it does not know for somebody outside', () => {
    expect(['administrator', 'auditor', '', 'constructor'].map(standingOf)).toEqual(Array(4).fill('outside'));
    expect(['county-office', 'coordinator', 'organization', 'department', 'town', 'reader'].map(standingOf)).toEqual([
      'office',
      'coordinator',
      'organization',
      'body',
      'body',
      'reader',
    ]);
  });

  it('withholds a register of a publicity it does not know', () => {
    expect(Object.entries(PUBLICITY)).toEqual([
      ['主动公开', 'register-public'],
      ['依申请公开', 'register-on-request'],
    ]);
  });
});
