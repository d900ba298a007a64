/** Where messages are written: memory of their own, or memory that is used again. */
export interface MessageMemory {
  /** Gives memory of a length; its content is anything. */
  readonly take: (length: number) => Buffer;
}

/** Each message has memory of its own and may be kept. */
export const OWN_MEMORY: MessageMemory = { take: (length) => Buffer.allocUnsafeSlow(length) };

/**
 * Makes memory for one message after another, for a sender who is done with a message before the next is composed:
 * a message is good until the next one is made with the same memory. A connection that sends a hundred thousand
 * messages needs no more memory than for the longest of them.
 */
export function createMessageMemory(): MessageMemory {
  let memory = Buffer.alloc(0);
  return {
    take: (length) => {
      if (memory.length < length) memory = Buffer.allocUnsafeSlow(Math.ceil(length * 1.25));
      return memory.subarray(0, length);
    },
  };
}
