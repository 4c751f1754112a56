import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import globals from 'globals';

/**
 * The order of dependence between the rooms. A room may import only the rooms listed for it; see README.md, "The house".
 */
const MAY_IMPORT = {
  'libs/domain': [],
  config: ['domain'],
  workflows: ['domain'],
  'libs/intake': ['domain'],
  'libs/persistence': ['domain', 'config', 'workflows'],
  'libs/documents': ['domain', 'config'],
  'libs/temporal': ['domain', 'config', 'workflows', 'persistence'],
  'libs/notifications': ['domain', 'config', 'persistence'],
  'libs/identity': ['domain', 'config', 'persistence'],
  'libs/use-cases': [
    'domain',
    'config',
    'workflows',
    'persistence',
    'documents',
    'notifications',
    'identity',
    'intake',
  ],
};
const ROOMS = [
  'config',
  'domain',
  'persistence',
  'use-cases',
  'documents',
  'notifications',
  'identity',
  'temporal',
  'intake',
  'workflows',
];

const rooms = Object.entries(MAY_IMPORT).map(([room, allowed]) => ({
  files: [`${room}/**/*.ts`],
  ignores: ['**/*.spec.ts', '**/testing/**'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ROOMS.filter((r) => !allowed.includes(r) && !room.endsWith(r)).flatMap((r) => [
              `@app/${r}`,
              `@app/${r}/*`,
            ]),
            message: `${room} may import only: ${allowed.join(', ') || 'nothing'} (README.md, "The house").`,
          },
          { group: ['**/apps/**'], message: 'Rooms do not look into the apps; the arrow points inward.' },
          ...(room === 'libs/domain' || room === 'workflows'
            ? [
                {
                  group: [
                    '@nestjs/*',
                    '@mikro-orm/*',
                    'node:*',
                    'fs',
                    'path',
                    ...(room === 'libs/domain' ? ['@temporalio/*'] : []),
                  ],
                  message: `${room} is pure: no framework, no file system.`,
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', '.duban/**', 'apps/web/dist/**', 'apps/web/src/api/schema.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['**/*.js'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    files: ['libs/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The domain has no clock: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The domain has no clock: take `now` as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The domain has no dice: take a seed as an argument.',
        },
      ],
    },
  },
  ...rooms,
);
