import { ClusterpostError, type MailSettings, slotMark } from "@clusterpost/core";
import { type Address, parseAddress } from "../address/address.ts";
import { readDkimSigner } from "../dkim/read-signer.ts";
import type { CustomHeader, MessageSlot } from "../message/content.ts";
import { createKeyedIds } from "../message/keyed-id.ts";
import type { Recipient } from "../message/recipient.ts";
import type { Sender } from "../message/sender.ts";
import type { SettingsPlace } from "../transport/smtp/resolve-server.ts";
import { fieldsIn, fillAddress, markFields } from "./field-text.ts";
import { readIdKey } from "./id-key.ts";

/** Stands for the recipient in the address to unsubscribe. */
const TOKEN = "token";
const UNSUBSCRIBE_SLOT = "unsubscribeUrl";

/** What all mails of a newsletter have in common: its settings, read and checked, secrets too. */
export interface MailSetup {
  readonly sender: Sender;
  /** For `RenderOptions` and `MessageContent`. */
  readonly greeting?: string;
  /** For `RenderOptions`: a mark. */
  readonly unsubscribeUrl?: string;
  readonly slots: Readonly<Record<string, MessageSlot>>;
  readonly headers: readonly CustomHeader[];
  /** Makes the recipient of an address: with the values of its fields, and an address to unsubscribe of its own. */
  readonly recipientOf: (address: Address, fields?: Readonly<Record<string, string>>) => Recipient;
}

/**
 * Reads an address of the settings.
 *
 * @param key - of `newsletter.yaml`, for the message
 * @throws ClusterpostError `CONFIG_INVALID` when it is none
 */
export function addressOfSettings(text: string, key: string): Address {
  let why = "";
  let hint = "";
  const address = parseAddress(text, (problem) => {
    why = problem.message;
    hint = problem.hint;
  });
  if (address !== undefined) return address;
  throw new ClusterpostError("CONFIG_INVALID", `\`${key}\` in newsletter.yaml is no mail address. ${why}`, { hint });
}

/** The fields that texts of the settings name, each with what stands there where a recipient has none. */
function slotsOf({ greeting = "", headers, fields, unsubscribe }: MailSettings): Record<string, MessageSlot> {
  const inTexts = [greeting, ...Object.values(headers)].flatMap(fieldsIn);
  const inAddress = fieldsIn(unsubscribe?.url ?? "").filter((name) => name !== TOKEN);
  const slots: Record<string, MessageSlot> = {};
  for (const name of new Set([...inTexts, ...inAddress])) {
    const fallback = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (fallback === undefined)
      throw new ClusterpostError(
        "CONFIG_INVALID",
        `Nothing stands for \`{${name}}\` where a reader has no such field.`,
        {
          hint: `Add \`${name}\` below \`mail.fields\` in newsletter.yaml, such as \`name: reader\`.`,
        },
      );
    slots[name] = { kind: "text", fallback };
  }
  return slots;
}

function senderOf(settings: MailSettings, newsletter: string, idKey: Uint8Array): Sender {
  const { sender, replyTo, listId, feedbackId, unsubscribe } = settings;
  const name = sender.name ?? newsletter;
  const mailto = unsubscribe?.mailto;
  return {
    from: { address: addressOfSettings(sender.address, "mail.sender.address"), name },
    ...(replyTo === undefined ? {} : { replyTo: { address: addressOfSettings(replyTo, "mail.replyTo") } }),
    ...(listId === undefined ? {} : { list: { id: listId, name: newsletter } }),
    ...(feedbackId === undefined ? {} : { feedbackId }),
    ...(unsubscribe === undefined
      ? {}
      : {
          unsubscribe: {
            ...(unsubscribe.url === undefined ? {} : { url: slotMark(UNSUBSCRIBE_SLOT) }),
            ...(mailto === undefined ? {} : { mailto: addressOfSettings(mailto, "mail.unsubscribe.mailto") }),
          },
        }),
    idKey,
  };
}

/**
 * Reads everything that mails of a newsletter need: addresses, keys, texts with places for values.
 *
 * @param newsletter - its name, shown where the settings name no other
 * @throws ClusterpostError `CONFIG_INVALID` for settings that cannot be used, `DKIM_INVALID` for the key
 */
export async function readMailSetup(
  settings: MailSettings,
  newsletter: string,
  place: SettingsPlace,
): Promise<MailSetup> {
  const { greeting, unsubscribe, dkim, fields, headers } = settings;
  const slots = slotsOf(settings);
  const idKey = await readIdKey(place.folder, settings.idKeyFile);
  const sender = senderOf(settings, newsletter, idKey);
  const signer = dkim === undefined ? undefined : await readDkimSigner(dkim, place.folder);
  const idOf = createKeyedIds(idKey);
  const url = unsubscribe?.url;
  const recipientOf = (address: Address, values: Readonly<Record<string, string>> = {}): Recipient => {
    const token = idOf("unsubscribe", address.addrSpec);
    const valueOfField = (field: string): string =>
      field === TOKEN ? token : ((Object.hasOwn(values, field) ? values[field] : fields[field]) ?? "");
    const name = Object.hasOwn(values, "name") ? values["name"] : undefined;
    return {
      address,
      ...(name === undefined ? {} : { name }),
      values: { ...values, ...(url === undefined ? {} : { [UNSUBSCRIBE_SLOT]: fillAddress(url, valueOfField) }) },
    };
  };
  return {
    sender: { ...sender, ...(signer === undefined ? {} : { signer }) },
    ...(greeting === undefined ? {} : { greeting: markFields(greeting) }),
    ...(url === undefined ? {} : { unsubscribeUrl: slotMark(UNSUBSCRIBE_SLOT) }),
    slots: { ...slots, ...(url === undefined ? {} : { [UNSUBSCRIBE_SLOT]: { kind: "url" } }) },
    headers: Object.entries(headers).map(([name, value]) => ({ name, value: markFields(value) })),
    recipientOf,
  };
}
