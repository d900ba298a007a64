/** What a feed says it was made by. */
export const GENERATOR = "Clusterpost";

/** Namespace of archived feeds (RFC 5005 §1.2). */
export const HISTORY_NAMESPACE = "http://purl.org/syndication/history/1.0";
