import { conforms, notApplicable, violates } from '../../model/verdict.ts';
import { count } from '../../wire/describe.ts';
import { defineCheck } from '../support/define-check.ts';
import { person } from '../support/userinfo/evidence.ts';

const dayMs = 86_400_000;
const mostDays = 30;

export default defineCheck({
  id: 'userinfo/certificate-lasts',
  title: 'The TLS certificate does not end soon',
  requirement: 'userinfo.certificate-lasts',
  needs: { answer: person.answer },
  judge({ answer: { tls, startedAt } }) {
    if (tls === undefined) return notApplicable('the endpoint was reached without TLS, or the recording does not tell');
    const end = Date.parse(tls.validTo ?? '');
    // Of the exchange, not of this machine now: a recording is judged as it was on its day.
    const now = Date.parse(startedAt ?? '');
    if (Number.isNaN(end) || Number.isNaN(now))
      return notApplicable('the recording does not tell when the certificate ends, or when the answer came');
    const leftMs = end - now;
    const wholeMs = end - Date.parse(tls.validFrom ?? '');
    const neededMs = Number.isNaN(wholeMs) ? mostDays * dayMs : Math.min(mostDays * dayMs, wholeMs / 3);
    if (leftMs >= neededMs) return conforms;
    const day = new Date(end).toISOString().slice(0, 10);
    const days = count(Math.floor(Math.abs(leftMs) / dayMs), 'day');
    return violates({
      pointer: '',
      where: 'the certificate',
      message:
        leftMs < 0
          ? `The certificate ended on ${day}, ${days} ago: who does not accept any certificate cannot connect.`
          : `The certificate ends on ${day}, in ${days}; from then on nobody can sign in.`,
      expected: `a certificate that is valid for ${count(Math.ceil(neededMs / dayMs), 'more day')}`,
      actual: leftMs < 0 ? `it ended ${days} ago` : `${days} left`,
      fix: 'Renew the certificate and have the server load it; where a machine renews it, find out why it has not.',
    });
  },
});
