export type { Issue } from "@clusterpost/core";
