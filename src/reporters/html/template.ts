import { escapeHtml } from '../escape.ts';
import { templateOf } from '../markup.ts';

/** HTML whose interpolations are escaped, for text and for attributes in double quotes. */
export const html = templateOf(escapeHtml);
