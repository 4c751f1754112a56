import { early, firstQuestions } from './api/early';
import { hasSessionMark } from './api/session-mark';
import { reloadOnceWhenOld } from './app/reload-when-old';
import { firstWords } from './i18n/load';
import './app/app.css';

/** The first script is as small as can be: it runs, and asks, while everything else is still on its way. */
const { pathname, origin } = location;
reloadOnceWhenOld(window);
early.send(firstQuestions(pathname, hasSessionMark()), origin);
const words = firstWords(!pathname.startsWith('/sign-in'));
words.catch(() => undefined); // who waits for them learns of it

const { start } = await import('./app/start');
await start(words);
