/** Where a Postfix of a test's own has its things. */
export interface PostfixPlaces {
  readonly folder: string;
  readonly port: number;
  readonly certFile: string;
  readonly keyFile: string;
  /** Socket at which Dovecot checks logins. */
  readonly saslSocket: string;
  readonly domain: string;
  readonly uid: number;
}

/** Where Debian has Postfix's daemons. */
export const POSTFIX_DAEMONS = "/usr/lib/postfix/sbin";

/** `main.cf`: takes mail from who has logged in over TLS, for one domain, into Maildirs. */
export function mainCf({ folder, certFile, keyFile, saslSocket, domain, uid }: PostfixPlaces): string {
  const settings = {
    compatibility_level: "3.6",
    queue_directory: `${folder}/queue`,
    data_directory: `${folder}/data`,
    command_directory: "/usr/sbin",
    daemon_directory: POSTFIX_DAEMONS,
    mail_owner: "postfix",
    setgid_group: "postdrop",
    maillog_file: `${folder}/postfix.log`,
    maillog_file_prefixes: folder,
    inet_interfaces: "127.0.0.1",
    inet_protocols: "ipv4",
    myhostname: `mail.${domain}`,
    mydestination: "",
    mynetworks: "",
    alias_maps: "",
    alias_database: "",
    local_header_rewrite_clients: "",
    virtual_mailbox_domains: domain,
    virtual_mailbox_base: `${folder}/mail`,
    virtual_mailbox_maps: `inline:{ ana@${domain}=ana/ }`,
    virtual_uid_maps: `static:${uid}`,
    virtual_gid_maps: `static:${uid}`,
    message_size_limit: "1000000",
    smtpd_tls_cert_file: certFile,
    smtpd_tls_key_file: keyFile,
    smtpd_tls_security_level: "may",
    smtpd_tls_auth_only: "yes",
    smtpd_sasl_auth_enable: "yes",
    smtpd_sasl_type: "dovecot",
    smtpd_sasl_path: saslSocket,
    smtpd_relay_restrictions: "permit_sasl_authenticated, reject",
    smtpd_recipient_restrictions: "reject_unlisted_recipient, permit_sasl_authenticated, reject",
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = ${value}\n`)
    .join("");
}

/** `master.cf`: only the services that take and deliver mail. */
export function masterCf({ port }: PostfixPlaces): string {
  return `127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
`;
}
