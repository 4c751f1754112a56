import { termsOf } from '@app/domain/vocabulary';
import { fileError } from '../read-checked';
import { governmentIn, type Directory, type SignerEntry } from './directory-file';

const CODE = 'directory-invalid';

/** What is signed and who is asked goes by posts, and those have to be there. @throws DubanError `directory-invalid` */
export function requirePosts(file: string, directory: Directory): void {
  const { countyOffice, organizationDepartment, contact, assessment } = directory;
  const signers = directory.signers ?? [];
  signers.forEach((one, nth) => requireSignsPapers(file, directory, one, `signers[${nth}]`));
  const named = [
    ...signers.flatMap(({ body, reviewer, signer, deputy }, nth) => {
      const place = `signers[${nth}]`;
      const without = deputy !== undefined && signer === undefined;
      if (body === undefined) return [{ place, body: countyOffice, posts: [signer, deputy, reviewer], without }];
      return [
        { place, body, posts: [signer, deputy], without: false },
        { place, body: countyOffice, posts: [reviewer], without: false },
      ];
    }),
    { place: 'contact', body: countyOffice, posts: [contact?.post], without: false },
    {
      ...{ place: 'assessment', body: organizationDepartment, posts: [assessment?.signer, assessment?.reviewer] },
      without: false,
    },
  ];
  for (const { place, body, posts, without } of named) {
    const staff = directory.bodies.find(({ name }) => name === body)?.staff ?? [];
    const given = posts.filter((post) => post !== undefined);
    const unknown = given.find((post) => !staff.some((one) => one.post === post));
    if (unknown !== undefined) {
      throw fileError(file, CODE, [
        {
          place,
          zh: `“${unknown}”不是 ${body} 的 staff 中的职务`,
          en: `"${unknown}" is no post among the staff of ${body}`,
        },
      ]);
    }
    const decides = staff.find(({ post }) => post === assessment?.signer)?.part === 'deputy';
    if (place === 'assessment' && assessment?.signer !== undefined && !decides) {
      throw fileError(file, CODE, [
        {
          place: 'assessment.signer',
          zh: '审定考核的应为主要负责人（不填）或 part: deputy 的职务',
          en: 'must be a post with "part: deputy"; left out, the head signs',
        },
      ]);
    }
    if (without || new Set(given).size < given.length) {
      throw fileError(file, CODE, [
        {
          place,
          zh: '审核、签发、代签应为不同职务，写明 deputy 的应同时写明 signer',
          en: 'must name different posts for review, signature and deputy, and a deputy beside a signer only',
        },
      ]);
    }
  }
}

/** Papers come from the county office or the county government, and few may know of a referral. @throws DubanError `directory-invalid` */
function requireSignsPapers(file: string, directory: Directory, { kind, body }: SignerEntry, place: string): void {
  if (body === undefined) return;
  if (body !== governmentIn(directory)) {
    throw fileError(file, CODE, [
      {
        place: `${place}.body`,
        zh: '应为 kind: government 的单位（县政府），由县政府办签发的不写 body',
        en: 'must be the body of kind "government"; left out, the county office signs',
      },
    ]);
  }
  if (termsOf(kind).issuedBy === 'drafter') {
    throw fileError(file, CODE, [
      {
        place: `${place}.body`,
        zh: `${termsOf(kind).words.zh}由拟稿人员印发，没有签发环节，不写 body`,
        en: 'must be left out for a form that whoever drafts it issues',
      },
    ]);
  }
  if (kind === 'referral-letter') {
    throw fileError(file, CODE, [
      {
        place: `${place}.body`,
        zh: '移送函知悉范围有限，由县政府办签发，不写 body',
        en: 'must be left out for the letter of a referral, of which few may know: the county office signs it',
      },
    ]);
  }
}
