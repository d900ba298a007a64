import { ClusterpostError, type MailSettings } from "@clusterpost/core";
import { type Address, type AddressProblem, addressOfSettings, parseAddress } from "@clusterpost/mail";

/** Who gets a test mail. */
export interface TestRecipient {
  /** Whom the mail is made for. */
  readonly meant: Address;
  /** Where it goes: the same, or the address that gets all test mails. */
  readonly address: Address;
}

/** What the command line says of recipients. */
export interface RecipientRequest {
  /** As typed: addresses, with commas between them. */
  readonly to: readonly string[];
  readonly divert?: string;
  /** Addresses outside the newsletter's list are meant. */
  readonly isSure: boolean;
  /** The mails leave this machine. */
  readonly isReal: boolean;
}

function parseTyped(text: string): Address {
  let problem: AddressProblem | undefined;
  const address = parseAddress(text, (found) => {
    problem = found;
  });
  if (address !== undefined) return address;
  const { message = "It is no address.", hint } = problem ?? {};
  throw new ClusterpostError("USAGE", `\`${text.slice(0, 80)}\`: ${message}`, hint === undefined ? {} : { hint });
}

const keyOf = ({ addrSpec }: Address): string => addrSpec.toLowerCase();

/**
 * Decides who gets a test mail: the addresses of the command line, or the newsletter's own list.
 *
 * @throws ClusterpostError `USAGE` for an address that is none, and for one outside the list that is not confirmed
 */
export function chooseRecipients(request: RecipientRequest, mail: MailSettings | undefined): TestRecipient[] {
  const listed = (mail?.test.addresses ?? []).map((text) => addressOfSettings(text, "mail.test.addresses"));
  const typed = request.to.flatMap((text) => text.split(",")).filter((text) => text.trim() !== "");
  const meant = typed.length === 0 ? listed : typed.map(parseTyped);
  if (meant.length === 0)
    throw new ClusterpostError("USAGE", "Nobody is named to send the test mail to.", {
      hint: "Name addresses, as in --to you@example.org, or list them below `mail.test.addresses`.",
    });
  const configured = mail?.test.divertTo;
  const divertTo =
    request.divert === undefined
      ? configured === undefined
        ? undefined
        : addressOfSettings(configured, "mail.test.divertTo")
      : parseTyped(request.divert);
  const unique = [...new Map(meant.map((address) => [keyOf(address), address])).values()];
  const recipients = unique.map((address) => ({ meant: address, address: divertTo ?? address }));
  if (request.isReal && !request.isSure) {
    const known = new Set([...listed.map(keyOf), ...(configured === undefined ? [] : [configured.toLowerCase()])]);
    const strangers = [...new Set(recipients.map(({ address }) => address))].filter((one) => !known.has(keyOf(one)));
    if (strangers.length > 0)
      throw new ClusterpostError(
        "USAGE",
        `Not in the list of test addresses: ${strangers.map(({ addrSpec }) => addrSpec).join(", ")}.`,
        { hint: "Add --yes when they are meant, or list them below `mail.test.addresses` in newsletter.yaml." },
      );
  }
  return recipients;
}
