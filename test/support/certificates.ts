import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  readonly key: string;
}

export interface CertificateRequest {
  readonly commonName?: string;
  /** As openssl has them: `DNS:localhost,IP:127.0.0.1`. */
  readonly alternativeNames?: string;
  /** As `YYYYMMDDHHMMSSZ`; the next ten years if absent. */
  readonly from?: string;
  readonly to?: string;
}

/** A certificate that is its own authority, made by openssl. */
export function makeCertificate({ commonName, alternativeNames, from, to }: CertificateRequest = {}): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  try {
    const openssl = (...words: string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
    writeFileSync(
      join(folder, 'openssl.cnf'),
      `[req]
prompt = no
distinguished_name = name
[name]
${commonName === undefined ? 'O = Test' : `CN = ${commonName}`}
[ca]
default_ca = own
[own]
dir = .
database = index.txt
serial = serial
new_certs_dir = .
default_md = sha256
policy = policy
x509_extensions = extensions
[policy]
commonName = optional
organizationName = optional
[extensions]
basicConstraints = CA:TRUE
subjectAltName = ${alternativeNames ?? 'DNS:localhost,IP:127.0.0.1'}
`,
    );
    writeFileSync(join(folder, 'index.txt'), '');
    writeFileSync(join(folder, 'serial'), '01');
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1'];
    openssl('req', '-new', ...ec, '-nodes', '-keyout', 'key.pem', '-out', 'request.pem', '-config', 'openssl.cnf');
    const validity = from === undefined || to === undefined ? ['-days', '3650'] : ['-startdate', from, '-enddate', to];
    const files = [
      '-keyfile',
      'key.pem',
      '-in',
      'request.pem',
      '-out',
      'cert.pem',
      '-notext',
      '-config',
      'openssl.cnf',
    ];
    openssl('ca', '-batch', '-selfsign', ...validity, ...files);
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    return { cert: read('cert.pem'), key: read('key.pem') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
