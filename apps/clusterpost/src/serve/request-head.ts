/** The fields of a request that its answer depends on, by their names in small letters; fields that came twice are joined by Node, or the first one counts. */
export interface RequestHeaders {
  readonly host?: string | undefined;
  readonly "accept-encoding"?: string | string[] | undefined;
  readonly "if-match"?: string | undefined;
  readonly "if-none-match"?: string | undefined;
  readonly "if-modified-since"?: string | undefined;
  readonly "if-unmodified-since"?: string | undefined;
  readonly range?: string | undefined;
  readonly "if-range"?: string | undefined;
}

/** A request without its content. Node's own messages have this shape. */
export interface RequestHead {
  readonly method?: string | undefined;
  /** The target as it was sent (RFC 9112 §3.2): nothing is decoded, no dots are resolved. */
  readonly url?: string | undefined;
  readonly headers: RequestHeaders;
}
