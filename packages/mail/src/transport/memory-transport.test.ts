import { describeTransport } from "../testing/transport-contract.ts";
import { createMemoryTransport } from "./memory-transport.ts";

describeTransport("memory", async () => {
  const transport = createMemoryTransport();
  return {
    transport,
    deliveries: async () => transport.messages.map(({ bytes }) => Buffer.from(bytes)),
    end: async () => undefined,
  };
});
