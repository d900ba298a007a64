/** Where a Dovecot of a test's own has its things. */
export interface DovecotPlaces {
  readonly folder: string;
  readonly imapPort: number;
  readonly certFile: string;
  readonly keyFile: string;
  readonly maildir: string;
  readonly passwordFile: string;
  readonly uid: number;
}

/** `dovecot.conf`: IMAP over TLS to one Maildir, and logins for Postfix. */
export function dovecotConf(places: DovecotPlaces): string {
  const { folder, imapPort, certFile, keyFile, maildir, passwordFile, uid } = places;
  return `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = /dev/stderr
ssl = required
ssl_cert = <${certFile}
ssl_key = <${keyFile}
mail_location = maildir:${maildir}
first_valid_uid = 1000
auth_mechanisms = plain login
auth_failure_delay = 0
passdb {
  driver = passwd-file
  args = scheme=PLAIN ${passwordFile}
}
userdb {
  driver = static
  args = uid=${uid} gid=${uid} home=${maildir}
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${imapPort}
  }
}
service auth {
  unix_listener sasl {
    mode = 0666
  }
}
`;
}
