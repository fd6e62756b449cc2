import { checks } from './style/checks.ts';
import { page } from './style/page.ts';
import { print } from './style/print.ts';
import { requests } from './style/requests.ts';
import { theme } from './style/theme.ts';

/** All of the page's style. */
export const style = theme + page + checks + requests + print;
