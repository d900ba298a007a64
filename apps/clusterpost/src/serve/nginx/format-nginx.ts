import { mountPathOf, NOT_FOUND_PAGE } from "../index-site.ts";
import { FEEDS_FOLDER, JSON_FEED_TYPE, MEDIA_TYPES, UNKNOWN_TYPE } from "../media-type.ts";
import {
  CACHING,
  COMMON_FIELDS,
  DATA_POLICY,
  IMMUTABLE_CACHING,
  OWN_TYPES,
  PAGE_FIELDS,
  PAGE_POLICY,
  PAGE_TYPES,
} from "../response-fields.ts";
import type { SiteDescription } from "../site-description.ts";
import { DISARMED_EXTENSIONS, SHOWN_EXTENSIONS, SUBMITTED_FOLDER } from "../submitted-file.ts";
import { escapeExpression, quote } from "./nginx-value.ts";

/** What nginx must know besides the site's description. */
export interface NginxSettings {
  /** Absolute path of the site's folder on the server; below it lie the files at the path of the base URL. */
  readonly root: string;
  /** Absolute path of the map of redirects on the server. */
  readonly redirectMap: string;
  /** As `listen` takes it: a port, or address and port. */
  readonly listen: string;
  /** Names besides that of the base URL. */
  readonly hostNames: readonly string[];
  /** Whether nginx has its module for files compressed with Brotli. */
  readonly hasBrotli: boolean;
}

function map(source: string, name: string, lines: readonly (readonly [match: string, value: string])[]): string {
  return `map ${source} ${name} {\n${lines.map(([match, value]) => `    ${match} ${quote(value)};\n`).join("")}}\n`;
}

function formatMaps({ immutable }: SiteDescription, mount: string, redirectMap: string): string {
  const anyOf = (texts: readonly string[]): string => texts.map(escapeExpression).join("|");
  const ofTypes = (types: readonly string[]): string => quote(`~^(?:${anyOf(types)})(?:;|$)`);
  const kept = quote(`~^(?:200|206|304)${escapeExpression(mount)}(?:${anyOf(immutable)})`);
  return [
    `map $uri $clusterpost_location {\n    include ${quote(redirectMap)};\n}\n`,
    map('"$status$uri"', "$clusterpost_caching", [
      ["default", CACHING],
      ...(immutable.length === 0 ? [] : [[kept, IMMUTABLE_CACHING] as const]),
    ]),
    map("$sent_http_content_type", "$clusterpost_policy", [
      ["default", DATA_POLICY],
      [ofTypes(PAGE_TYPES), PAGE_POLICY],
    ]),
    map("$uri", "$clusterpost_disposition", [
      [quote(`~*\\.(?:${SHOWN_EXTENSIONS.join("|")})$`), ""],
      [quote(`~${SUBMITTED_FOLDER}[^/]+$`), "attachment"],
    ]),
    map("$sent_http_content_type", "$clusterpost_resource_policy", [[ofTypes(OWN_TYPES), "same-origin"]]),
    ...PAGE_FIELDS.map(([name, value]) =>
      map("$sent_http_content_type", pageVariable(name), [[ofTypes(["text/html"]), value]]),
    ),
    map("$status", "$clusterpost_allow", [["405", "GET, HEAD"]]),
  ].join("\n");
}

const pageVariable = (field: string): string => `$clusterpost_${field.toLowerCase().replaceAll("-", "_")}`;

function formatTypes(): string {
  const extensions = new Map<string, string[]>();
  for (const [extension, { contentType }] of MEDIA_TYPES) {
    const known = extensions.get(contentType);
    if (known === undefined) extensions.set(contentType, [extension]);
    else known.push(extension);
  }
  const lines = [...extensions].map(([type, names]) => `        ${quote(type)} ${names.join(" ")};\n`);
  return `    types {\n${lines.join("")}    }\n    default_type ${UNKNOWN_TYPE.contentType};\n`;
}

function formatFields(): string {
  const fields: readonly (readonly [name: string, value: string])[] = [
    ["Cache-Control", "$clusterpost_caching"],
    ["Content-Security-Policy", "$clusterpost_policy"],
    ...COMMON_FIELDS.map(([name, value]) => [name, quote(value)] as const),
    ["Cross-Origin-Resource-Policy", "$clusterpost_resource_policy"],
    ...PAGE_FIELDS.map(([name]) => [name, pageVariable(name)] as const),
    ["Content-Disposition", "$clusterpost_disposition"],
    ["Allow", "$clusterpost_allow"],
  ];
  return fields.map(([name, value]) => `    add_header ${name} ${value} always;\n`).join("");
}

/**
 * Writes a configuration with which nginx answers as `clusterpost serve` does. Types, fields and rules come
 * from the same tables.
 *
 * It belongs into the `http` block, as a file of `conf.d` or `sites-enabled`.
 */
export function formatNginx(description: SiteDescription, settings: NginxSettings): string {
  const { root, redirectMap, listen, hostNames, hasBrotli } = settings;
  const mount = mountPathOf(description);
  const names = [...new Set([new URL(description.baseUrl).hostname, ...hostNames])].join(" ");
  const texts = [...MEDIA_TYPES].filter(([, { isText }]) => isText).map(([extension]) => extension);
  return `# The site of ${description.baseUrl}, as \`clusterpost nginx\` writes it.

# Room for long addresses in the map of redirects; leave it out where nginx.conf sets it.
map_hash_bucket_size 512;

${formatMaps(description, mount, redirectMap)}
# Names that are not ours.
server {
    listen ${listen} default_server;
    server_name _;
    server_tokens off;
    return 421;
}

server {
    listen ${listen};
    server_name ${names};
    root ${quote(root)};
    index index.html;
    server_tokens off;
    absolute_redirect off;

    client_header_timeout 10s;
    client_body_timeout 10s;
    send_timeout 30s;
    keepalive_timeout 15s;

    if ($request_method !~ ^(?:GET|HEAD)$) {
        return 405;
    }
    if ($clusterpost_location) {
        return 301 $clusterpost_location$is_args$args;
    }

${formatTypes()}
    etag on;
    if_modified_since before;
    max_ranges 1;
    gzip off;
    gzip_static on;
    gzip_vary on;
    gzip_proxied any;
    gzip_http_version 1.0;
${hasBrotli ? "    brotli_static on;\n" : ""}
${formatFields()}
    error_page 403 =404 ${mount}${NOT_FOUND_PAGE};
    error_page 404 ${mount}${NOT_FOUND_PAGE};
    location = ${mount}${NOT_FOUND_PAGE} {
        internal;
    }

    # Hidden files, files that are being written, and coded forms of other files are no addresses.
    location ~ /\\.(?!well-known/) {
        return 404;
    }
    location ~ \\.\\d+\\.tmp$ {
        return 404;
    }
    location ~ ^(?<plain>.+)\\.(?:br|gz)$ {
        if (-f $document_root$plain) {
            return 404;
        }
    }

    # Nothing that members sent in runs as a page of ours.
    location ~* ${SUBMITTED_FOLDER}[^/]+\\.(?:${DISARMED_EXTENSIONS.join("|")})$ {
        types {
        }
    }

    # Texts are sent whole.
    location ~ ^${escapeExpression(`${mount}${FEEDS_FOLDER}`)}.+\\.json$ {
        types {
        }
        default_type ${JSON_FEED_TYPE.contentType};
        max_ranges 0;
    }
    location ~* \\.(?:${texts.join("|")})$ {
        max_ranges 0;
    }
}
`;
}
