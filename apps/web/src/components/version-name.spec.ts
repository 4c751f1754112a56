import { versionName } from './version-name';

it('is called by its year and number', () => {
  expect(['escalation-2017.2', 'messages-2026', 'cn-2026', 'own rules'].map(versionName)).toEqual([
    '2017.2',
    '2026',
    '2026',
    'own rules',
  ]);
});
