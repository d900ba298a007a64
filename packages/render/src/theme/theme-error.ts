import { ClusterpostError, type ClusterpostErrorOptions } from "@clusterpost/core";

/** Builds the error about a file of a theme: `THEME_INVALID`, the file named first. */
export function themeError(file: string, problem: string, options: ClusterpostErrorOptions = {}): ClusterpostError {
  return new ClusterpostError("THEME_INVALID", `${file}: ${problem}`, options);
}

/** The text of whatever was thrown. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
