import { ClusterpostError } from "@clusterpost/core";

/** The failure for a message that must not be sent as it is: a fault of the program that made it. */
export function invalidMessage(reason: string): ClusterpostError {
  return new ClusterpostError("MESSAGE_INVALID", `The message was not sent: ${reason}.`, {
    hint: "This is a fault of the program; please report it with the issue that was to be sent.",
  });
}
